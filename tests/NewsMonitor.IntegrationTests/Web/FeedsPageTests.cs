using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.Web;

/// <summary>What the feeds' pages show and do: a feed that brings, one whose address holds secrets and fails, one that is disabled.</summary>
public sealed partial class FeedsPageTests : IAsyncLifetime
{
    private Scene _scene = null!;
    private RunningService _service = null!;

    public async ValueTask InitializeAsync()
    {
        _scene = await Scene.SetAsync(null, "tide", "off<b>duty");
        _scene.Publisher.Publish("tide", ReefStories.Hostile, Texts.Report);
        _scene.Reconfigure(monitor =>
        {
            monitor["Polling"]!["DefaultInterval"] = "01:00:00";
            monitor["Feeds"]![0]!["Tags"] = new JsonArray("sea");
            monitor["Feeds"]![0]!["Publisher"] = "The <i>Tide</i>";
            monitor["Feeds"]![1]!["Enabled"] = false;
            // Nothing listens on port 1.
            monitor["Feeds"]!.AsArray().Add(new JsonObject { ["Name"] = "broken", ["Url"] = "http://user:secret@127.0.0.1:1/feed?token=hidden" });
        });
        _service = await RunningService.StartAsync(_scene);
        await _service.SaysAsync("tide: first poll");
        await _service.SaysAsync("broken");
    }

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await _scene.DisposeAsync();
    }

    [Fact]
    public async Task The_list_puts_trouble_first_counts_the_states_and_finds_by_tag()
    {
        var page = await UntilAsync("/feeds", "failing");
        Assert.True(page.IndexOf("/feeds/1\"", StringComparison.Ordinal) > 0);
        Assert.True(page.IndexOf(">broken<", StringComparison.Ordinal) < page.IndexOf(">tide<", StringComparison.Ordinal));
        Assert.Matches("""state=disabled" >?.*Disabled <span class="soft">1<""", page.Replace("\n", " ", StringComparison.Ordinal));
        var found = await _service.PageAsync("/feeds?q=SEA");
        Assert.Contains(">tide<", found, StringComparison.Ordinal);
        Assert.DoesNotContain(">broken<", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_was_written_elsewhere_becomes_markup_and_no_secret_is_shown()
    {
        foreach (var address in new[] { "/feeds", $"/feeds/{await IdAsync("tide")}", $"/feeds/{await IdAsync("broken")}" })
        {
            var page = await _service.PageAsync(address);
            Assert.DoesNotContain("<b>duty", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<i>Tide", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
            Assert.DoesNotContain("hidden", page.Replace("type=\"hidden\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_feeds_page_leads_to_its_items_and_the_watchlists_that_look_at_it()
    {
        var page = await _service.PageAsync($"/feeds/{await IdAsync("tide")}");
        Assert.Contains("href=\"/stories/1#item-1\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/watchlists/reefs\"", page, StringComparison.Ordinal);
        Assert.Contains("by ETag", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_feeds_page_shows_the_ladder_and_its_rung()
    {
        var page = await UntilAsync($"/feeds/{await IdAsync("broken")}", "level 1 of 9");
        Assert.Contains("<li aria-current=\"step\">60 seconds</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_polled_a_moment_ago_is_not_asked_again_so_soon()
    {
        var address = $"/feeds/{await IdAsync("tide")}";
        using var response = await PostAsync(address);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("a moment ago", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failing_feeds_are_asked_together_and_the_page_says_what_came_of_it()
    {
        await UntilAsync("/feeds", "failing");
        using var response = await PostAsync("/feeds");
        Assert.Equal((HttpStatusCode.SeeOther, "/feeds?state=failing&done=failing&count=0"), (response.StatusCode, response.Headers.Location?.ToString()));
        Assert.Contains("None can be asked now", await _service.PageAsync("/feeds?state=failing&done=failing&count=0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_elsewhere_asks_for_no_poll()
    {
        using var response = await _service.PostAsync("/feeds", "https://elsewhere.example", new KeyValuePair<string, string>("__RequestVerificationToken", await TokenAsync("/feeds")));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_said_so()
    {
        using var response = await _service.GetAsync("/feeds/99");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(string address) =>
        await _service.PostAsync(address, _service.Origin, new KeyValuePair<string, string>("__RequestVerificationToken", await TokenAsync(address)));

    private async Task<string> TokenAsync(string address) => Token().Match(await UntilAsync(address, "__RequestVerificationToken")).Groups[1].Value;

    private async Task<string> IdAsync(string name) => Regex.Match(await _service.PageAsync("/feeds"), $"/feeds/([0-9]+)\"><bdi>{name}<", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;

    /// <summary>The page once it says so; at the latest after a while.</summary>
    private async Task<string> UntilAsync(string address, string text)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            if (await _service.PageAsync(address) is var page && page.Contains(text, StringComparison.Ordinal))
                return page;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        }

        return await _service.PageAsync(address);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
