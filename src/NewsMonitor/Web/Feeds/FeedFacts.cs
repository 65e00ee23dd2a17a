using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage.Feeds;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Feeds;

/// <summary>What is known of a feed besides how it stands: each fact with its label, none that is not known.</summary>
internal static class FeedFacts
{
    public static IEnumerable<FeedFact> Of(ListedFeed listed, Feed? feed, DateTimeOffset now)
    {
        var state = listed.Feed.State;
        (string Label, string? Value)[] facts =
        [
            ("Its own title", state.Title),
            ("Rhythm", state.LastSuccessAt is null ? null : FeedWords.Rhythm(state, now)),
            ("Items it shows", state.LastSuccessAt is null ? null : FormattableString.Invariant($"{state.ItemsShown}")),
            ("Conditional requests", state.LastSuccessAt is null ? null : Validators(state)),
            ("Its publisher asks for", Hints(state.Hints)),
            ("Longest interval that missed nothing", state.LongestInterval is { } longest ? Lengths.Of(longest) : null),
            ("Configured interval", feed?.Interval is { } interval ? Lengths.Of(interval) : null),
            ("Baseline", state.BaselineDone ? null : "not made yet: what it shows first is recorded, not told one by one"),
            .. Hub(listed.Hub, now),
        ];
        return facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Value)).Select(fact => new FeedFact(fact.Label, fact.Value!));
    }

    private static string Validators(FeedState state) => state switch
    {
        { NotAFeed: true } => "none: after an answer that was no feed it is read anew",
        { ETag: not null, LastModified: not null } => "by ETag and Last-Modified",
        { ETag: not null } => "by ETag",
        { LastModified: not null } => "by Last-Modified",
        _ => "none: its server names neither an ETag nor a Last-Modified, so each poll reads it whole",
    };

    private static string? Hints(PublisherHints hints)
    {
        var asked = new[]
        {
            hints.MinInterval is { } interval ? $"no more than a poll in {Lengths.Of(interval)}" : null,
            hints.SkipHours.Count > 0 ? $"none in the hours {string.Join(", ", hints.SkipHours)} (UTC)" : null,
            hints.SkipDays.Count > 0 ? $"none on {string.Join(", ", hints.SkipDays)}" : null,
        };
        return string.Join("; ", asked.OfType<string>()) is { Length: > 0 } words ? words : null;
    }

    private static IEnumerable<(string Label, string? Value)> Hub(HubSubscription? hub, DateTimeOffset now) => hub is null ? [] :
    [
        ("Hub", $"{hub.Hub.Host}: {FeedWords.Hub(hub, now)}"),
        ("Hub's lease", hub.LeaseUntil is { } until ? $"until {PageTime.Of(until, now)}" : null),
        ("Hub is asked again", hub.State == SubscriptionState.Active ? null : PageTime.Of(hub.NextTryAt, now)),
        ("Hub's last trouble", hub.LastError),
    ];
}
