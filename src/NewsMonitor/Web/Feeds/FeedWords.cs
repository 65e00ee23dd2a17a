using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Schedule;
using NewsMonitor.Fetching.WebSub;
using NewsMonitor.Storage.Feeds;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Feeds;

/// <summary>How feeds stand, in words.</summary>
internal static class FeedWords
{
    /// <param name="listed">As on record.</param>
    /// <param name="feed">As configured; null: it no longer is.</param>
    /// <param name="now">UTC.</param>
    public static FeedStanding Standing(ListedFeed listed, Feed? feed, DateTimeOffset now)
    {
        var state = listed.Feed.State;
        var level = Level(state.FailureLevel);
        if (!listed.Feed.Enabled)
            return feed is null ? new FeedStanding("removed", "configured no longer; kept on record", null) : new FeedStanding("disabled", "not polled", null);
        if (state.Gone)
            return new FeedStanding("gone", $"{Since(state.FailingSince, now)}the publisher said 410, twice", "bad-word");
        if (state.FailingSince is not null || state.NotAFeed)
            return new FeedStanding("failing", $"{Since(state.FailingSince, now)}{level}{(state.NotAFeed ? "; it answers, but with no feed" : "")}", "bad-word");
        if (state.FailureLevel > 0)
            return new FeedStanding("recovering", $"it answers again; {level} until more polls go well", "odd-word");
        return state.LastPolledAt is null ? new FeedStanding("new", "not polled yet", null) : new FeedStanding("healthy", null, "good-word");
    }

    public static string Polled(FeedState state, DateTimeOffset now) => (state.LastPolledAt, state.LastSuccessAt) switch
    {
        (null, _) => "never",
        ({ } polled, { } success) when polled == success => PageTime.Of(polled, now),
        ({ } polled, { } success) => $"{PageTime.Of(polled, now)}, went well last {PageTime.Of(success, now)}",
        ({ } polled, null) => $"{PageTime.Of(polled, now)}, never went well",
    };

    public static string Next(ListedFeed listed, DateTimeOffset now) => listed switch
    {
        { Feed: { Enabled: false } or { State.Gone: true } } => "not any more",
        { IsBeingPolled: true } => "being polled now",
        { RestsUntil: { } until } => $"{PageTime.Of(until, now)}: its host asked to be left alone until then",
        _ when listed.Feed.State.NextCheckAt <= now => "due now",
        _ => PageTime.Of(listed.Feed.State.NextCheckAt, now),
    };

    /// <summary>Null for a feed that is not polled, or was not yet, and where its host said how long.</summary>
    public static string? Wait(ListedFeed listed, Feed? feed, PollingOptions options, DateTimeOffset now)
    {
        var state = listed.Feed.State;
        if (feed is null || !listed.Feed.Enabled || listed.RestsUntil is not null || WaitCauses.Of(feed, state, options, listed.IsHurried, listed.Hub is { } hub && HubPace.HasProven(hub, now)) is not { } cause)
            return null;
        var after = $"after {Lengths.Of(Longer(state.NextCheckAt - state.LastPolledAt!.Value, TimeSpan.Zero))}";
        return cause switch
        {
            WaitCause.Ladder => $"{after}: it fails, and waits longer each time",
            WaitCause.Burst => $"{after}: a burst goes on in what it brings",
            WaitCause.Hub => $"{after}: its hub pushes in between",
            WaitCause.Publisher => $"{after}: its publisher asks for {Lengths.Of(state.Hints.MinInterval!.Value)}",
            WaitCause.CacheLifetime => $"{after}: its publisher lets the answer be kept that long",
            WaitCause.Smallest => $"{after}: Polling:MinInterval",
            WaitCause.Configured => $"{after}: its configured interval",
            WaitCause.BlindSpots => $"{after}: items were missed at longer intervals",
            WaitCause.Rhythm => $"{after}: {Rhythm(state, now)}",
            _ => $"{after}: Polling:DefaultInterval",
        };
    }

    /// <summary>What it brings, by its own dates.</summary>
    public static string Rhythm(FeedState state, DateTimeOffset now) => state.Rhythm is not { } rhythm
        ? "its dates do not tell how often it brings items"
        : rhythm.SilenceAt(now) > 4 * rhythm.TypicalGap && rhythm.SilenceAt(now) > TimeSpan.FromHours(1)
            ? $"usually an item in {Lengths.Of(rhythm.TypicalGap)}, but none for {Lengths.Of(rhythm.SilenceAt(now))}"
            : $"an item in about {Lengths.Of(rhythm.GapNow(now))}";

    public static string Items(ListedFeed listed) => FormattableString.Invariant($"{listed.ItemsOfDay:#,0} in 24 h, {listed.ItemsOfWeek:#,0} in 7 days");

    /// <summary>Null: none lately.</summary>
    public static string? BlindSpots(FeedState state, DateTimeOffset now)
    {
        int Since(TimeSpan span) => state.BlindSpots.Count(spot => spot.To >= now - span);
        return Since(FeedRecords.Lately) is var week and > 0 ? FormattableString.Invariant($"{Since(TimeSpan.FromDays(1))} in 24 h, {week} in 7 days") : null;
    }

    public static string? Hub(HubSubscription? hub, DateTimeOffset now) => hub switch
    {
        null => null,
        { State: SubscriptionState.Active, LastPushAt: { } push } => $"pushes, last {PageTime.Of(push, now)}",
        { State: SubscriptionState.Active } => "has verified, has pushed nothing yet",
        { State: SubscriptionState.Denied } => "will not",
        _ => "asked, not verified yet",
    };

    /// <summary>Publisher, language and tags; null when none is configured.</summary>
    public static string? About(Feed? feed)
    {
        var parts = new[] { feed?.Publisher, feed?.Language, feed is { Tags.Count: > 0 } ? string.Join(", ", feed.Tags) : null };
        return string.Join(" · ", parts.OfType<string>()) is { Length: > 0 } about ? about : null;
    }

    /// <summary>The address as others may see it.</summary>
    public static string? MovedTo(FeedState state) => state.MovedTo is { } moved ? ShownUrl.Of(moved) : null;

    private static string Level(int level) => $"level {level} of {FailureLadder.Top}";

    private static string Since(DateTimeOffset? since, DateTimeOffset now) => since is { } began ? $"since {PageTime.Of(began, now)} ({Lengths.Of(now - began)}); " : "";

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
