using System.Net;
using System.Text.RegularExpressions;

namespace NewsMonitor.IntegrationTests.Web;

/// <summary>What the feeds' pages show and ask for.</summary>
public sealed partial class FeedsPageTests(TroubledFeeds feeds) : IClassFixture<TroubledFeeds>
{
    [Fact]
    public async Task Trouble_stands_first()
    {
        var page = await PageAsync("/feeds");
        Assert.True(page.IndexOf("<bdi>broken<", StringComparison.Ordinal) < page.IndexOf("<bdi>tide<", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/feeds?q=SEA", "tide")]
    [InlineData("/feeds?state=disabled", "off&lt;b&gt;duty")]
    [InlineData("/feeds?state=failing", "broken")]
    [InlineData("/feeds?q=brok", "broken")]
    public async Task A_filter_and_a_search_leave_what_they_are_for(string address, string name) =>
        Assert.Equal([name], Names().Matches(await PageAsync(address)).Select(match => match.Groups[1].Value));

    [Fact]
    public async Task Nothing_that_was_written_elsewhere_becomes_markup_and_no_secret_is_shown()
    {
        foreach (var address in new[] { "/feeds", await AddressAsync("tide"), await AddressAsync("broken") })
        {
            var page = await PageAsync(address);
            Assert.DoesNotContain("<b>duty", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<i>Tide", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
            Assert.DoesNotContain("token=", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_feeds_page_leads_to_its_items_and_the_watchlists_that_look_at_it()
    {
        var page = await PageAsync(await AddressAsync("tide"));
        Assert.Contains("href=\"/stories/1#item-1\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/watchlists/reefs\"", page, StringComparison.Ordinal);
        Assert.Contains("by ETag", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_feeds_page_shows_the_ladder_and_its_rung() =>
        Assert.Contains("<li aria-current=\"step\">", await PageAsync(await AddressAsync("broken")), StringComparison.Ordinal);

    [Fact]
    public async Task A_feed_that_was_polled_within_the_minute_is_not_asked_again()
    {
        var address = await AddressAsync("tide");
        // It may have been polled within the minute as it is. If not it is now, and then no more.
        Assert.Equal(HttpStatusCode.Conflict, await PostUntilRefusedAsync(address));
    }

    [Fact]
    public async Task Failing_feeds_are_asked_together_and_the_page_says_what_came_of_it()
    {
        using var response = await feeds.Service.PostAsync("/feeds", feeds.Service.Origin, new KeyValuePair<string, string>("__RequestVerificationToken", await TokenAsync("/feeds")));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Contains("<p class=\"banner good\" role=\"status\">", await PageAsync(response.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_elsewhere_asks_for_no_poll()
    {
        using var response = await feeds.Service.PostAsync("/feeds", "https://elsewhere.example", new KeyValuePair<string, string>("__RequestVerificationToken", await TokenAsync("/feeds")));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_said_so()
    {
        using var response = await feeds.Service.GetAsync("/feeds/99");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<HttpStatusCode> PostUntilRefusedAsync(string address)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            if (await PostAsync(address) is var status && status != HttpStatusCode.SeeOther)
                return status;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        }

        return HttpStatusCode.SeeOther;
    }

    private async Task<HttpStatusCode> PostAsync(string address)
    {
        using var response = await feeds.Service.PostAsync(address, feeds.Service.Origin, new KeyValuePair<string, string>("__RequestVerificationToken", await TokenAsync(address)));
        return response.StatusCode;
    }

    private async Task<string> TokenAsync(string address) => Token().Match(await PageAsync(address)).Groups[1].Value;

    private async Task<string> AddressAsync(string name) => Regex.Match(await PageAsync("/feeds"), $"(/feeds/[0-9]+)\"><bdi>{name}<", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;

    private Task<string> PageAsync(string address) => feeds.Service.PageAsync(address);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<bdi>([^<]+)</bdi></a>")]
    private static partial Regex Names();
}
