using System.Net;

namespace NewsMonitor.IntegrationTests.Access;

/// <summary>A login by name and password, on loopback.</summary>
public sealed class LoginTests(HouseWithLogin login) : IClassFixture<HouseWithLogin>
{
    private static readonly string[] Open = ["/login", "/unsubscribe/1", "/feedback/1"];

    private House House => login.House;

    [Fact]
    public void Every_page_is_known_here() => Assert.Superset(new HashSet<string>(["/", "/login", "/logout", "/stories", "/stories/1", "/items/1", "/deliveries", "/unsubscribe/1"]), OurPages.Addresses.ToHashSet());

    [Fact]
    public async Task Every_page_leads_to_the_login_and_remembers_where_one_was_going()
    {
        using var stranger = House.Visitor();
        foreach (var page in OurPages.Addresses.Except(Open).Concat(["/hangfire", "/hangfire/recurring", "/nowhere", "/stories/1?from=2"]))
            Assert.Equal($"/login?to={Uri.EscapeDataString(page)}", await stranger.LedToAsync(page));
    }

    [Theory]
    [InlineData("/login")]
    [InlineData("/pages.css")]
    [InlineData("/health/live")]
    [InlineData("/metrics")]
    public async Task A_few_addresses_are_open(string path)
    {
        using var stranger = House.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await stranger.ReadAsync(path)).Status);
    }

    [Fact]
    public async Task Readiness_is_told_to_strangers_in_a_word_and_to_others_in_full()
    {
        using var stranger = House.Visitor();
        using var reader = await House.VisitorAsync("rea");
        Assert.Equal((HttpStatusCode.OK, "ready"), await stranger.ReadAsync("/health/ready"));
        Assert.Contains("configuration valid", (await reader.ReadAsync("/health/ready")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_right_password_leads_to_where_one_was_going()
    {
        using var ann = House.Visitor();
        using var response = await ann.LogInAsync("ann", House.Password, "/stories?matched");
        Assert.Equal((HttpStatusCode.SeeOther, "/stories?matched"), (response.StatusCode, response.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await ann.ReadAsync("/stories?matched")).Status);
    }

    [Fact]
    public async Task And_never_elsewhere()
    {
        using var ann = House.Visitor();
        using var response = await ann.LogInAsync("ann", House.Password, "//evil.example/");
        Assert.Equal("/", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_cookie_is_for_no_script_and_no_other_site()
    {
        using var ann = House.Visitor();
        using var response = await ann.LogInAsync("ann", House.Password);
        var cookie = response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("newsmonitor=", StringComparison.Ordinal));
        Assert.EndsWith("; path=/; samesite=lax; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        using var guesser = House.Visitor();
        using var wrong = await guesser.LogInAsync("rea", "as the wind turns");
        using var unknown = await guesser.LogInAsync("nobody", House.Password);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (wrong.StatusCode, unknown.StatusCode));
        Assert.Contains("The name or the password is wrong.", await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("The name or the password is wrong.", await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_login_form_too_must_be_ours()
    {
        using var ann = House.Visitor();
        using var fromElsewhere = await ann.PostFromAsync("https://elsewhere.example", "/login", await ann.TokenAsync("/login"), new("name", "ann"), new("password", House.Password));
        using var withoutToken = await ann.PostAsync("/login", new("name", "ann"), new("password", House.Password));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest), (fromElsewhere.StatusCode, withoutToken.StatusCode));
    }

    [Fact]
    public async Task Whoever_logs_out_is_out()
    {
        using var ann = await House.VisitorAsync("ann");
        using (var fromElsewhere = await ann.PostFromAsync("https://elsewhere.example", "/logout", await ann.TokenAsync("/")))
            Assert.Equal(HttpStatusCode.Forbidden, fromElsewhere.StatusCode);
        Assert.Null(await ann.LedToAsync("/"));
        using var response = await ann.PostAsync("/logout", await ann.TokenAsync("/"));
        Assert.Equal("/login", response.Headers.Location?.ToString());
        Assert.NotNull(await ann.LedToAsync("/"));
    }

    [Fact]
    public async Task A_post_from_another_site_is_refused_on_every_page()
    {
        using var ann = await House.VisitorAsync("ann");
        var token = await ann.TokenAsync("/");
        foreach (var page in OurPages.Addresses.Except(["/unsubscribe/1", "/feedback/1"]))
        {
            using var response = await ann.PostFromAsync("https://elsewhere.example", page, token, new("decision", "merge"), new("to", "1"));
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, response.StatusCode));
        }
    }

    [Theory]
    [InlineData("/hangfire/recurring/trigger")]
    [InlineData("/hangfire/recurring/remove")]
    [InlineData("/hangfire/jobs/enqueued/delete")]
    [InlineData("/hangfire/jobs/failed/requeue")]
    [InlineData("/hangfire/stats")]
    public async Task And_on_the_dashboard(string command)
    {
        using var ann = await House.VisitorAsync("ann");
        var token = await ann.TokenAsync("/");
        using var response = await ann.PostFromAsync("https://elsewhere.example", command, token, new("jobs[]", "purge"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Who_has_not_logged_in_changes_nothing()
    {
        using var stranger = House.Visitor();
        foreach (var page in OurPages.Addresses.Except(Open).Append("/hangfire/recurring/trigger"))
        {
            using var response = await stranger.PostAsync(page, await stranger.TokenAsync("/login"), new("jobs[]", "purge"));
            Assert.Equal((page, HttpStatusCode.Unauthorized), (page, response.StatusCode));
        }
    }

    [Fact]
    public async Task A_reader_looks_and_changes_nothing()
    {
        using var reader = await House.VisitorAsync("rea");
        foreach (var page in OurPages.Addresses.Except([.. Open, "/logout"]).Append("/hangfire/recurring/trigger"))
        {
            using var response = await reader.PostAsync(page, await reader.TokenAsync("/"), new("jobs[]", "purge"));
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, response.StatusCode));
            Assert.Contains("You may look here, but not change anything.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_dashboard_shows_a_reader_no_buttons()
    {
        using var reader = await House.VisitorAsync("rea");
        using var analyst = await House.VisitorAsync("ann");
        Assert.DoesNotContain("/hangfire/recurring/trigger", (await reader.ReadAsync("/hangfire/recurring")).Text, StringComparison.Ordinal);
        Assert.Contains("/hangfire/recurring/trigger", (await analyst.ReadAsync("/hangfire/recurring")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/login")]
    [InlineData("/hangfire")]
    [InlineData("/health/live")]
    [InlineData("/metrics")]
    public async Task Every_answer_forbids_scripts_in_its_text_and_other_sites_frames(string path)
    {
        using var stranger = House.Visitor();
        using var ann = await House.VisitorAsync("ann");
        foreach (var visitor in new[] { stranger, ann })
        {
            using var response = await visitor.GetAsync(path);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotMatch("script-src[^;]*unsafe", policy);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task The_dashboards_pages_hold_no_script_that_its_policy_would_forbid()
    {
        using var ann = await House.VisitorAsync("ann");
        foreach (var page in new[] { "/hangfire", "/hangfire/recurring", "/hangfire/jobs/succeeded", "/hangfire/servers", "/hangfire/retries" })
        {
            var (_, text) = await ann.ReadAsync(page);
            Assert.DoesNotMatch("<script(?![^>]* src=)", text);
            Assert.DoesNotMatch("\\son[a-z]+=\"", text);
        }
    }
}
