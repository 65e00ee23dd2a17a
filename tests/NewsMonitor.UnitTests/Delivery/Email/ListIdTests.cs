using NewsMonitor.Delivery.Email;

namespace NewsMonitor.UnitTests.Delivery.Email;

public class ListIdTests
{
    [Fact]
    public void A_plain_name_is_its_own_label() => Assert.Equal("france-mali.newsmonitor", ListId.Of("france-mali"));

    [Theory]
    [InlineData("France / Mali")]
    [InlineData("Мали")]
    [InlineData("")]
    [InlineData("a.b\r\nBcc: x@y")]
    public void Any_name_makes_a_valid_label(string name) => Assert.Matches("^[a-z0-9]([a-z0-9-]*[a-z0-9])?\\.newsmonitor$", ListId.Of(name));

    [Fact]
    public void Names_that_look_alike_in_ASCII_stay_apart() => Assert.NotEqual(ListId.Of("mali!"), ListId.Of("mali?"));
}
