using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Alerts.Watching;

public sealed class SilenceTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    private static readonly WatchedThing reefs = Watched(TimeSpan.FromDays(2));

    [Fact]
    public void It_is_told_once_when_it_has_lasted_as_long_as_allowed_and_ended_once()
    {
        var story = new List<(double Days, string Event)>();
        WatchState? state = null;
        for (var minute = 0; minute <= 6 * 24 * 60; minute += 5)
        {
            var now = Monday.AddMinutes(minute);
            // A match after a day, and one after five.
            var last = minute >= 5 * 24 * 60 ? Monday.AddDays(5) : minute >= 24 * 60 ? Monday.AddDays(1) : (DateTimeOffset?)null;
            var look = Watcher.Look(state, reefs, new WatchFacts(last, null), now, continuous: true);
            // Whoever tells it notes that.
            state = look.Events.OfType<WatchEvent.SilenceBegan>().Any()
                ? look.State with { Silence = new StandingSilence(last ?? Monday, now, SilenceCause.NoNews) }
                : look.State;
            story.AddRange(look.Events.Select(each => (minute / 1440.0, each.GetType().Name)));
        }

        Assert.Equal([(3, nameof(WatchEvent.SilenceBegan)), (5, nameof(WatchEvent.SilenceEnded))], story);
    }

    [Fact]
    public void A_time_in_which_nobody_looked_is_no_silence()
    {
        var state = Look(Look(null, Monday), Monday.AddMinutes(1));
        // Down for ten days; then the feeds are asked first.
        var back = Watcher.Look(state, reefs, new WatchFacts(null, null), Monday.AddDays(10), continuous: true);
        Assert.Empty(back.Events);
        Assert.Empty(Watcher.Look(back.State, reefs, new WatchFacts(null, null), Monday.AddDays(10).AddMinutes(9), continuous: true).Events);
    }

    [Fact]
    public void A_watchlist_that_was_changed_is_given_its_time_anew()
    {
        var state = Look(null, Monday);
        for (var minute = 5; minute < 2 * 24 * 60; minute += 5)
            state = Look(state, Monday.AddMinutes(minute));
        var changed = new WatchedThing(reefs.Watchlist with { Terms = ["lagoon"] }, []);
        Assert.Empty(Watcher.Look(state, changed, new WatchFacts(null, null), Monday.AddDays(2), continuous: true).Events);
    }

    [Fact]
    public void Where_none_is_asked_for_none_is_told() =>
        Assert.Empty(Watcher.Look(Look(null, Monday), Watched(null), new WatchFacts(null, null), Monday.AddDays(90), continuous: false).Events);

    [Theory]
    [InlineData("", SilenceCause.NoFeeds)]
    [InlineData("FFF", SilenceCause.FeedsFailing)]
    [InlineData("FWWFF", SilenceCause.FeedsFailing)]
    [InlineData("?WF", SilenceCause.FeedsFailing)]
    [InlineData("NNF", SilenceCause.NotFeeds)]
    [InlineData("NWWWW", SilenceCause.NoNews)]
    [InlineData("FQQQQ", SilenceCause.PublishersQuiet)]
    [InlineData("QQWQ", SilenceCause.NoNews)]
    [InlineData("QQ", SilenceCause.PublishersQuiet)]
    public void Its_cause_is_what_keeps_most_feeds_from_being_heard_and_else_what_they_bring(string feeds, SilenceCause cause) =>
        Assert.Equal(cause, SilenceDiagnosis.Of([.. feeds.Select(Feed)]).Cause);

    [Theory]
    [InlineData(SilenceCause.FeedsFailing, "FF", "all its 2 feeds are failing")]
    [InlineData(SilenceCause.NotFeeds, "NNW", "2 of its 3 feeds are answering with pages that are no feeds")]
    [InlineData(SilenceCause.PublishersQuiet, "Q", "its publishers have brought nothing new")]
    [InlineData(SilenceCause.NoNews, "W", "news comes, and none of it matches")]
    public void Its_headline_says_the_cause(SilenceCause cause, string feeds, string words)
    {
        var diagnosis = SilenceDiagnosis.Of([.. feeds.Select(Feed)]);
        Assert.Equal(cause, diagnosis.Cause);
        Assert.EndsWith(words, SilenceNotice.Of(Monday, true, diagnosis, [], Monday.AddDays(3)).Headline, StringComparison.Ordinal);
    }

    private static WatchState Look(WatchState? before, DateTimeOffset now) => Watcher.Look(before, reefs, new WatchFacts(null, null), now, continuous: true).State;

    private static WatchedThing Watched(TimeSpan? silence) => new(new Watchlist { Name = "reefs", Terms = ["reef"], Silence = silence }, []);

    private static ConcernedFeed Feed(char letter, int number) => new(
        $"feed-{number}", $"https://feed-{number}.example/",
        letter switch { 'F' => FeedStanding.Failing, 'N' => FeedStanding.NotAFeed, '?' => FeedStanding.NotAsked, _ => FeedStanding.Works },
        letter == 'W' ? 7 : 0, letter is 'W' or 'Q' ? null : "it says something else");
}
