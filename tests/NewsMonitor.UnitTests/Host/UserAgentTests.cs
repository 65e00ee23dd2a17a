using NewsMonitor.Configuration.Options;

namespace NewsMonitor.UnitTests.Host;

public sealed class UserAgentTests
{
    [Fact]
    public void It_names_the_senders_address_as_contact() =>
        Assert.EndsWith("(+mailto:desk@example.org)", Of(new() { Smtp = new() { From = "Desk <desk@example.org>" } }), StringComparison.Ordinal);

    [Fact]
    public void It_prefers_the_public_address() => Assert.EndsWith(
        "(+https://news.example.org)",
        Of(new() { Smtp = new() { From = "desk@example.org" }, Web = new() { PublicUrl = "https://news.example.org" } }),
        StringComparison.Ordinal);

    [Fact]
    public void An_address_of_this_machine_is_no_contact() => Assert.DoesNotContain("localhost", Of(new()), StringComparison.Ordinal);

    [Fact]
    public void What_is_configured_is_sent_as_it_is() => Assert.Equal("mine/1", Of(new() { Http = new() { UserAgent = "mine/1" } }));

    private static string Of(MonitorOptions options) => Composition.FetchOptions(options).UserAgent!;
}
