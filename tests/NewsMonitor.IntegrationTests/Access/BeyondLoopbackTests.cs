using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace NewsMonitor.IntegrationTests.Access;

/// <summary>A service that listens on all of this machine's addresses, visited by one that is not loopback.</summary>
public sealed class BeyondLoopbackTests : IAsyncLifetime
{
    private static readonly string? Outside = NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .Select(address => address.Address)
        .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address))?.ToString();

    private House _house = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Outside is null, "This machine has no address but loopback");
        var web = House.Users();
        web["Hosts"] = new JsonArray(Outside, "news.internal");
        _house = await House.OpenAsync(web, "http://0.0.0.0:0");
    }

    public ValueTask DisposeAsync() => _house?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Without_users_or_a_provider_it_does_not_start()
    {
        await File.WriteAllTextAsync(Path.Combine(_house.Home, "open.json"), """{ "Urls": "http://0.0.0.0:0", "Monitor": { } }""", TestContext.Current.CancellationToken);
        var (run, _, errors) = await EndToEnd.MonitorProcess.RunAsync(_house.Home, "run", "--config", "open.json");
        var (check, output, _) = await EndToEnd.MonitorProcess.RunAsync(_house.Home, "check", "--config", "open.json");
        Assert.Equal((1, 1), (run, check));
        Assert.All([errors, output], said => Assert.Contains("other machines reach it, and nobody is asked who they are. Name people in Monitor:Web:Users", said, StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_that_passwords_travel_in_the_clear() => Assert.Contains("in the clear", _house.Log, StringComparison.Ordinal);

    [Fact]
    public async Task Nobody_comes_in_without_a_login_and_users_do_with_it()
    {
        using var visitor = Visitor();
        Assert.Equal("/login?to=%2F", await visitor.LedToAsync("/"));
        using var response = await visitor.LogInAsync("ann", House.Password);
        Assert.Equal(HttpStatusCode.OK, (await visitor.ReadAsync("/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.ReadAsync("/hangfire")).Status);
    }

    [Fact]
    public async Task Metrics_are_for_those_who_have_logged_in()
    {
        using var visitor = Visitor();
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.ReadAsync("/metrics")).Status);
        using var response = await visitor.LogInAsync("rea", House.Password);
        Assert.Equal(HttpStatusCode.OK, (await visitor.ReadAsync("/metrics")).Status);
    }

    [Fact]
    public async Task And_for_addresses_that_are_named()
    {
        var web = House.Users();
        (web["Hosts"], web["MetricsFrom"]) = (new JsonArray(Outside), new JsonArray($"{Outside}/32"));
        await using var house = await House.OpenAsync(web, "http://0.0.0.0:0");
        using var prometheus = new Visitor($"http://{Outside}:{house.Port}");
        Assert.Contains("newsmonitor_config_valid", (await prometheus.ReadAsync("/metrics")).Text, StringComparison.Ordinal);
        Assert.NotNull(await prometheus.LedToAsync("/"));
    }

    [Theory]
    [InlineData("news.internal", HttpStatusCode.Redirect)]
    [InlineData("rebound.example", HttpStatusCode.BadRequest)]
    public async Task It_answers_to_its_own_names_alone(string host, HttpStatusCode expected)
    {
        using var visitor = Visitor(("Host", host));
        Assert.Equal(expected, (await visitor.ReadAsync("/")).Status);
    }

    [Fact]
    public async Task What_an_unnamed_proxy_says_of_addresses_is_not_believed()
    {
        using var visitor = Visitor(("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "localhost"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.ReadAsync("/metrics")).Status);
        using var response = await visitor.LogInAsync("nobody", "a guess");
        Assert.Contains($"A login as nobody from {Outside} failed", _house.Log, StringComparison.Ordinal);
    }

    private Visitor Visitor(params (string Name, string Value)[] headers) => new($"http://{Outside}:{_house.Port}", headers);
}
