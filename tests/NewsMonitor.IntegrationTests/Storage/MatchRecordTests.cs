using NewsMonitor.Storage;
using NewsMonitor.Storage.Items;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>Matches, near misses and alerts as the watchlists' pages ask for them.</summary>
public abstract class MatchRecordTests(StorageProvider provider) : StorageTests(provider)
{
    [Fact]
    public async Task Matches_and_near_misses_are_counted_from_then_on()
    {
        await PollAsync("old");
        Time.Advance(TimeSpan.FromDays(8));
        await PollAsync("a");
        await PollAsync("b");
        var counts = await Database.Matches.CountsAsync(Time.GetUtcNow().AddDays(-7), Cancellation);
        Assert.Equal(new MatchCount(2, 0), counts["mali"]);
        Assert.Equal(new MatchCount(0, 2), counts["niger"]);
    }

    [Fact]
    public async Task Where_nothing_came_nothing_is_counted()
    {
        await PollAsync("old");
        Assert.Empty(await Database.Matches.CountsAsync(Time.GetUtcNow().AddDays(1), Cancellation));
    }

    [Fact]
    public async Task Matches_come_newest_first_with_their_evidence_and_without_their_texts()
    {
        await PollAsync("a");
        await PollAsync("b");
        var matches = await Database.Matches.MatchesAsync("mali", Some.Now, 10, Cancellation);
        Assert.Equal(["b", "a"], matches.Select(match => match.Item.Item.Identity));
        Assert.Equal((Some.Evidence[0], ""), (Assert.Single(matches[0].Match.Evidence), matches[0].Item.Item.Content));
        Assert.Single(await Database.Matches.MatchesAsync("mali", Some.Now, 1, Cancellation));
        Assert.Empty(await Database.Matches.MatchesAsync("niger", Some.Now, 10, Cancellation));
    }

    [Fact]
    public async Task Near_misses_come_newest_first_with_their_reason()
    {
        await PollAsync("a");
        await PollAsync("b");
        var misses = await Database.Matches.NearMissesAsync("niger", Some.Now, 10, Cancellation);
        Assert.Equal(["b", "a"], misses.Select(miss => miss.Item.Item.Identity));
        Assert.Equal((0.8, "below the threshold"), (misses[0].NearMiss.Score, misses[0].NearMiss.Reason));
    }

    [Fact]
    public async Task Alerts_are_counted_by_days_of_UTC()
    {
        await PollAsync("old", item => Some.Alert(item));
        Time.Advance(TimeSpan.FromDays(6));
        await PollAsync("a", item => Some.Alert(item));
        await PollAsync("b", item => Some.Alert(item));
        Assert.Equal([1, 0, 0, 0, 0, 0, 2], (await Database.AlertCounts.DaysAsync(7, Cancellation))["mali"]);
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([0, 0, 0, 0, 0, 2, 0], (await Database.AlertCounts.DaysAsync(7, Cancellation))["mali"]);
    }
}
