using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using NewsMonitor.Configuration;

namespace NewsMonitor.UnitTests.Configuration;

public sealed class WebChecksTests : IDisposable
{
    private const string Provider = "\"Authority\": \"https://login.example\", \"ClientId\": \"news\"";

    private static readonly string Hash = new PasswordHasher<string>().HashPassword("", "secret");

    private readonly ConfigurationFiles _files = new();

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://10.0.0.7:5080")]
    [InlineData("http://127.0.0.1:5080;http://news.example:80")]
    [InlineData("http://127.0.0.1.nip.example:5080")]
    public void Beyond_loopback_nobody_listens_without_a_login(string urls)
    {
        var problem = Assert.Single(Errors(urls, "{}"));
        Assert.Equal("$.Urls", problem.Path);
        Assert.Contains("newsmonitor password", problem.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080;http://[::1]:5081")]
    [InlineData("http://127.8.9.1:5080")]
    public void On_loopback_nobody_needs_one(string urls) => Assert.Empty(Errors(urls, "{}"));

    [Theory]
    [InlineData("http://unix:/run/newsmonitor.sock")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("https://127.0.0.1:5080")]
    public void What_is_not_listened_on_is_said(string urls) => Assert.Equal("$.Urls", Assert.Single(Errors(urls, "{}")).Path);

    [Fact]
    public void With_users_or_a_provider_anybody_may_reach_it()
    {
        Assert.Empty(Errors("http://*:5080", $$"""{ "Users": { "ann": "{{Hash}}" } }"""));
        Assert.Empty(Errors("http://*:5080", $$"""{ "OpenIdConnect": { {{Provider}}, "Analysts": [ "*" ] } }"""));
    }

    [Fact]
    public void Without_a_proxy_it_is_said_that_passwords_travel_in_the_clear()
    {
        Assert.Contains(Problems("http://10.0.0.7:5080", $$"""{ "Users": { "ann": "{{Hash}}" } }"""), problem => problem.Message.Contains("in the clear", StringComparison.Ordinal));
        Assert.Empty(Problems("http://10.0.0.7:5080", $$"""{ "Users": { "ann": "{{Hash}}" }, "Proxies": [ "10.0.0.5" ] }"""));
    }

    [Theory]
    [InlineData("""{ "Users": { "ann": "swordfish" } }""", "$.Monitor.Web.Users.ann", "newsmonitor password")]
    [InlineData("""{ "Users": { "ann": "HASH" }, "Readers": [ "anne" ] }""", "$.Monitor.Web.Readers[0]", "Did you mean `ann`?")]
    [InlineData("""{ "Proxies": [ "10.0.0.5", "10.1" ] }""", "$.Monitor.Web.Proxies[1]", "10.1.0.0/16")]
    [InlineData("""{ "Proxies": [ "0.0.0.0/0" ] }""", "$.Monitor.Web.Proxies[0]", "Name the addresses.")]
    [InlineData("""{ "MetricsFrom": [ "prometheus" ] }""", "$.Monitor.Web.MetricsFrom[0]", "10.0.0.5")]
    [InlineData("""{ "Hosts": [ "https://news.example" ] }""", "$.Monitor.Web.Hosts[0]", "without scheme")]
    [InlineData("""{ "Hosts": [ "*" ] }""", "$.Monitor.Web.Hosts[0]", "without scheme")]
    [InlineData("""{ "OpenIdConnect": { PROVIDER } }""", "$.Monitor.Web.OpenIdConnect", "everybody whom the provider lets in")]
    [InlineData("""{ "OpenIdConnect": { PROVIDER, "Readers": [ "desk" ] } }""", "$.Monitor.Web.OpenIdConnect.Readers[0]", "claim=value")]
    [InlineData("""{ "OpenIdConnect": { "ClientId": "news", "Authority": "http://login.example", "Readers": [ "*" ] } }""", "$.Monitor.Web.OpenIdConnect.Authority", "Use https.")]
    [InlineData("""{ "OpenIdConnect": { "Authority": "https://login.example", "Readers": [ "*" ] } }""", "$.Monitor.Web.OpenIdConnect.ClientId", "registered")]
    public void A_slip_is_named_with_its_place_and_cure(string web, string path, string cure)
    {
        var problem = Assert.Single(Errors("http://127.0.0.1:5080", web.Replace("HASH", Hash, StringComparison.Ordinal).Replace("PROVIDER", Provider, StringComparison.Ordinal)));
        Assert.Equal(path, problem.Path);
        Assert.Contains(cure, problem.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_where_a_hash_should_is_not_repeated() =>
        Assert.DoesNotContain("swordfish", Assert.Single(Errors("http://127.0.0.1:5080", """{ "Users": { "ann": "swordfish" } }""")).ToString(), StringComparison.Ordinal);

    [Fact]
    public void The_providers_secret_may_come_from_a_file()
    {
        _files.Write("secret.txt", "hush\n");
        var settings = _files.Settings(root => root["Monitor"]!["Web"] = JsonNode.Parse($$"""{ "OpenIdConnect": { {{Provider}}, "ClientSecretFile": "secret.txt", "Readers": [ "*" ] } }"""));
        Assert.Equal("hush", settings.Options.Web.OpenIdConnect?.ClientSecret);
    }

    public void Dispose() => _files.Dispose();

    private IEnumerable<Problem> Errors(string urls, string web) => Problems(urls, web).Where(problem => problem.Severity == Severity.Error);

    private IReadOnlyList<Problem> Problems(string urls, string web)
    {
        _files.Write("appsettings.json", $$"""{ "Urls": "{{urls}}", "Monitor": { "Web": {{web}} } }""");
        return ConfigurationLoader.Load(_files.Main).Problems;
    }
}
