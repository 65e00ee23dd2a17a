using System.Net;
using System.Text.RegularExpressions;

namespace NewsMonitor.IntegrationTests.Web;

/// <summary>The watchlists' pages, and changes tried on them.</summary>
public sealed partial class WatchlistPageTests(ReefStories stories) : IClassFixture<ReefStories>
{
    private const string Address = "/watchlists/reefs/try";

    [Fact]
    public async Task The_list_counts_what_each_watchlist_did()
    {
        var page = await PageAsync("/watchlists");
        Assert.Contains("<a href=\"/watchlists/reefs\">", page, StringComparison.Ordinal);
        Assert.Contains("data-label=\"Matches\">2<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watchlists_page_shows_its_terms_its_matches_and_what_they_found()
    {
        var page = WebUtility.HtmlDecode(await PageAsync("/watchlists/reefs"));
        Assert.Contains("<li>\"coral reef\"^2</li>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/stories/1#item-1\"", page, StringComparison.Ordinal);
        Assert.Contains("<mark>Coral reef</mark>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/stories?watchlist=reefs\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/watchlists/harbours")]
    [InlineData("/watchlists/harbours/try")]
    public async Task What_is_not_configured_is_said_so(string address)
    {
        using var response = await stories.Service.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_field_holds_the_watchlist_as_it_stands_and_says_where()
    {
        var page = WebUtility.HtmlDecode(await PageAsync(Address));
        Assert.Contains("\"\\\"coral reef\\\"^2\",", page, StringComparison.Ordinal);
        Assert.Matches("<code>.*appsettings.json, line [0-9]+</code>", page);
    }

    [Fact]
    public async Task A_change_shows_what_it_would_have_told_and_what_not()
    {
        var page = await TriedAsync("""{ "Name": "piers", "Terms": [ "dredged" ], "Alerts": [ { "Channel": "desk" } ] }""");
        Assert.Contains("+1 −0 alerts, 1.0 a day (before 0.0); it is new", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/items/3\"", page, StringComparison.Ordinal);
        Assert.Contains("dredged 2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_lost_says_why()
    {
        var page = await TriedAsync("""{ "Name": "reefs", "Terms": [ "harbour" ], "MinScore": 9, "Alerts": [ { "Channel": "desk" } ] }""");
        Assert.Contains("+0 −2 alerts", page, StringComparison.Ordinal);
        Assert.Contains("score 0 of 9", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_shown_with_its_line_and_the_text_is_kept_and_nothing_of_it_becomes_markup()
    {
        var page = await TriedAsync("{\n\"Name\": \"reefs\",\n\"Termz</textarea><b>\": [] }", decode: false);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("pasted text:3", page, StringComparison.Ordinal);
        Assert.Contains("Termz&lt;/textarea&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_example_is_shown_with_its_trace() => Assert.Contains(
        "must match but does not (score 0 of 1)", await TriedAsync("""{ "Name": "reefs", "Terms": [ "reef" ], "MustMatch": [ "a lagoon" ] }"""), StringComparison.Ordinal);

    [Fact]
    public async Task Trying_changes_nothing()
    {
        await TriedAsync("""{ "Name": "reefs", "Terms": [ "dredged" ] }""");
        Assert.Contains("\"coral reef\"^2", WebUtility.HtmlDecode(await PageAsync("/watchlists/reefs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused_in_words()
    {
        using var response = await PostAsync(new string('x', 5_000_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("larger than 4 MB", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_elsewhere_tries_nothing()
    {
        using var response = await stories.Service.PostAsync(Address, "https://elsewhere.example", new KeyValuePair<string, string>("text", "{}"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private async Task<string> TriedAsync(string text, bool decode = true)
    {
        using var response = await PostAsync(text);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return decode ? WebUtility.HtmlDecode(page) : page;
    }

    private async Task<HttpResponseMessage> PostAsync(string text) => await stories.Service.PostAsync(
        Address, stories.Service.Origin, new("__RequestVerificationToken", Token().Match(await PageAsync(Address)).Groups[1].Value), new("text", text), new("days", "7"));

    private Task<string> PageAsync(string path) => stories.Service.PageAsync(path);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
