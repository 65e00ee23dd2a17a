using System.Net;
using System.Text.Json.Nodes;
using NewsMonitor.Web.Access;

namespace NewsMonitor.IntegrationTests.Access;

/// <summary>Behind a reverse proxy on this machine, which makes everybody look local.</summary>
public sealed class ProxyTests
{
    private static readonly (string Name, string Value)[] Tls = [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "news.example")];

    [Theory]
    [InlineData("X-Forwarded-For", "198.51.100.7")]
    [InlineData("Forwarded", "for=198.51.100.7")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Via", "1.1 proxy")]
    public async Task Where_nobody_logs_in_what_a_proxy_passes_on_is_refused_in_words(string name, string value)
    {
        await using var house = await House.OpenAsync([]);
        using var direct = house.Visitor();
        using var proxied = house.Visitor((name, value));
        Assert.Equal(HttpStatusCode.OK, (await direct.ReadAsync("/")).Status);
        foreach (var path in new[] { "/", "/hangfire", "/metrics" })
        {
            var (status, text) = await proxied.ReadAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.Contains("nobody from elsewhere is let in, nor through a proxy", text, StringComparison.Ordinal);
        }

        // What is meant for the world stays so.
        Assert.Equal(HttpStatusCode.NotFound, (await proxied.ReadAsync("/unsubscribe/nobody")).Status);
        Assert.Equal((HttpStatusCode.OK, "ready"), await proxied.ReadAsync("/health/ready"));
    }

    [Fact]
    public async Task A_named_one_is_believed_about_addresses_and_guesses_are_slowed_down_by_them()
    {
        await using var house = await House.OpenAsync(BehindProxy());
        using var guesser = house.Visitor(("X-Forwarded-For", "198.51.100.7"));
        for (var guess = 0; guess < LoginPace.MostByAddress; guess++)
        {
            using var wrong = await guesser.LogInAsync("ann", $"guess {guess}");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var slowed = await guesser.LogInAsync("ann", House.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.StatusCode);
        Assert.InRange(slowed.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), AttemptCounts.Window);
        Assert.Contains("A login as ann from 198.51.100.7 was not tried", house.Log, StringComparison.Ordinal);

        using var ann = house.Visitor(("X-Forwarded-For", "198.51.100.8"));
        using var welcome = await ann.LogInAsync("ann", House.Password);
        Assert.Equal(HttpStatusCode.SeeOther, welcome.StatusCode);
    }

    [Fact]
    public async Task Over_its_tls_the_cookie_is_secure_and_bound_to_the_host()
    {
        await using var house = await House.OpenAsync(BehindProxy());
        using var browser = new Visitor(house.Address, [("X-Forwarded-For", "198.51.100.7"), .. Tls]) { Claimed = "https://news.example" };
        using var response = await browser.LogInAsync("ann", House.Password);
        var cookie = response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("__Host-newsmonitor=", StringComparison.Ordinal));
        Assert.EndsWith("; path=/; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_name_opens_the_pages_to_those_who_log_in()
    {
        await using var house = await House.OpenAsync(BehindProxy());
        using var visitor = house.Visitor([("X-Forwarded-For", "198.51.100.7"), .. Tls]);
        Assert.Equal("/login?to=%2Fstories", await visitor.LedToAsync("/stories"));
    }

    [Fact]
    public async Task Metrics_stay_closed_to_those_it_passes_on()
    {
        await using var house = await House.OpenAsync(BehindProxy());
        using var visitor = house.Visitor(("X-Forwarded-For", "198.51.100.7"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.ReadAsync("/metrics")).Status);
    }

    private static JsonObject BehindProxy()
    {
        var web = House.Users();
        (web["Proxies"], web["PublicUrl"]) = (new JsonArray("127.0.0.1"), "https://news.example/");
        return web;
    }
}
