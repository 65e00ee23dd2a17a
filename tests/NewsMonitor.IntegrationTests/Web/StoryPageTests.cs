using System.Net;
using System.Text.RegularExpressions;

namespace NewsMonitor.IntegrationTests.Web;

/// <summary>What the pages show, and that nobody else's page changes anything.</summary>
public sealed partial class StoryPageTests(ReefStories stories) : IClassFixture<ReefStories>
{
    [Fact]
    public async Task The_list_shows_voices_copies_and_watchlists()
    {
        var page = await PageAsync("/stories");
        Assert.Contains("2 items: 1 independent, 1 copy", page, StringComparison.Ordinal);
        Assert.Contains("<li>reefs</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_story_stands_first()
    {
        var page = await PageAsync("/stories");
        Assert.True(page.IndexOf("/stories/3", StringComparison.Ordinal) < page.IndexOf("/stories/1\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/stories?watchlist=reefs", true)]
    [InlineData("/stories?matched", true)]
    [InlineData("/stories?watchlist=harbours", false)]
    public async Task The_list_can_be_narrowed_by_watchlist(string address, bool shown) =>
        Assert.Equal(shown, (await PageAsync(address)).Contains("/stories/1\"", StringComparison.Ordinal));

    [Fact]
    public async Task A_storys_page_says_of_each_item_what_it_is_of_which_how_alike_and_why()
    {
        var page = Spaces().Replace(Tags().Replace(WebUtility.HtmlDecode(await PageAsync("/stories/1")), " "), " ");
        Assert.Contains("new : no text like it", page, StringComparison.Ordinal);
        Assert.Matches(@"copy of item 1 , \d+%: \d+ word 3-grams, \d+% of the shorter text, are shared with item 1", page);
    }

    [Fact]
    public async Task What_publishers_write_never_becomes_markup()
    {
        foreach (var page in new[] { await PageAsync("/stories"), await PageAsync("/stories/3") })
        {
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Links_to_publishers_give_nothing_away() =>
        Assert.Contains("<a href=\"https://tide.example/1\" rel=\"noopener noreferrer nofollow\">", await PageAsync("/stories/1"), StringComparison.Ordinal);

    [Fact]
    public async Task The_status_page_leads_to_the_stories() => Assert.Contains("<a href=\"/stories\">", await PageAsync("/"), StringComparison.Ordinal);

    [Fact]
    public async Task An_items_address_leads_to_its_story()
    {
        using var response = await stories.Service.GetAsync("/items/2");
        Assert.Equal((HttpStatusCode.Found, "/stories/1#item-2"), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("/stories/99")]
    [InlineData("/items/99")]
    public async Task What_is_not_there_is_said_so(string address)
    {
        using var response = await stories.Service.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_page_elsewhere_decides_nothing()
    {
        using var response = await PostAsync("https://elsewhere.example", await TokenAsync());
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("2 items", await PageAsync("/stories/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_say_where_it_comes_from_decides_nothing()
    {
        using var response = await PostAsync(null, await TokenAsync());
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_form_without_the_pages_token_decides_nothing()
    {
        using var response = await PostAsync(stories.Service.Origin, "made up");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("2 items", await PageAsync("/stories/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_with_the_reason()
    {
        using var response = await stories.Service.PostAsync("/stories/1", stories.Service.Origin,
            new("__RequestVerificationToken", await TokenAsync()), new("decision", "merge"), new("to", "77"));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("There is no story 77.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PostAsync(string? origin, string token) => stories.Service.PostAsync(
        "/stories/1", origin, new("__RequestVerificationToken", token), new("decision", "split"), new("item", "2"));

    private async Task<string> TokenAsync() => Token().Match(await PageAsync("/stories/1")).Groups[1].Value;

    private Task<string> PageAsync(string path) => stories.Service.PageAsync(path);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
