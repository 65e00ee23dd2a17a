namespace NewsMonitor.IntegrationTests.Browser;

/// <summary>That the week holds what the pages are looked at with: else they would be tested empty.</summary>
[Collection(BrowserRun.Name)]
public sealed class ReplayedWeekTests(BrowserLab lab)
{
    private const string OfTheWeek = "first_seen > (SELECT max(first_seen) FROM items) - 7 * 86400000";

    [Theory]
    [InlineData("items", 500, $"SELECT count(*) FROM items WHERE {OfTheWeek}")]
    [InlineData("copies", 100, $"SELECT count(*) FROM items WHERE relation = 'Copy' AND {OfTheWeek}")]
    [InlineData("follow-ups", 10, $"SELECT count(*) FROM items WHERE relation = 'FollowUp' AND {OfTheWeek}")]
    [InlineData("corrections", 1, "SELECT count(*) FROM item_revisions")]
    [InlineData("matches", 100, "SELECT count(*) FROM matches")]
    [InlineData("near misses", 15, "SELECT count(*) FROM near_misses WHERE watchlist = 'france-mali'")]
    [InlineData("digests", 3, "SELECT count(*) FROM alerts WHERE kind = 'Digest'")]
    [InlineData("corrected alerts", 1, "SELECT count(*) FROM alerts WHERE kind = 'Correction'")]
    [InlineData("follow-up alerts", 5, "SELECT count(*) FROM alerts WHERE kind = 'FollowUp'")]
    [InlineData("deliveries that a mail server refused", 3, "SELECT count(*) FROM deliveries WHERE state = 'Dead' AND answer LIKE '%no such mailbox%'")]
    [InlineData("deliveries that expired", 1, "SELECT count(*) FROM deliveries WHERE state = 'Dead' AND answer NOT LIKE '%no such mailbox%'")]
    [InlineData("stopped channels", 1, "SELECT count(*) FROM stopped_channels")]
    [InlineData("readers who unsubscribed", 1, "SELECT count(*) FROM subscriptions WHERE ended_at IS NOT NULL")]
    [InlineData("feeds that fail", 2, "SELECT count(*) FROM feeds WHERE json_extract(state, '$.FailingSince') IS NOT NULL AND gone = 0")]
    [InlineData("feeds that are gone", 1, "SELECT count(*) FROM feeds WHERE gone = 1")]
    [InlineData("feeds that moved", 1, "SELECT count(*) FROM feeds WHERE json_extract(state, '$.MovedTo') IS NOT NULL")]
    public async Task It_holds(string what, int least, string count)
    {
        var found = await (await lab.WeekAsync()).AskAsync(count);
        Assert.True(found >= least, $"{found} {what}, at least {least} are wanted");
    }
}
