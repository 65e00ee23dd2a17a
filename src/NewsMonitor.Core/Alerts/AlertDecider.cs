using System.Globalization;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Traits;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Alerts;

/// <summary>When a match is told: the first rule that applies decides.</summary>
public static class AlertDecider
{
    private static readonly TimeSpan OverflowWindow = TimeSpan.FromHours(1);

    public static AlertDecision Decide(Watchlist watchlist, AlertRule rule, AlertOccasion occasion, AlertPolicy policy, DateTimeOffset now)
    {
        // Who was told something hears that it is wrong, whether or not what it says now would have been told.
        if (occasion.Telling != Telling.Correction && occasion.Score < rule.MinScore)
            return new AlertDecision.None($"score {occasion.Score:0.##} is below the channel's {rule.MinScore:0.##}");
        if (occasion.Baseline && rule.When == AlertTiming.Immediately)
            return Baseline(watchlist, now + policy.BaselineGather);
        if (occasion.Retrospect != Retrospect.No)
            return new AlertDecision.None(InWords(occasion.Retrospect));
        if (now - occasion.EffectiveDate > policy.MaxItemAge)
            return new AlertDecision.None($"published {occasion.EffectiveDate:yyyy-MM-dd}, longer ago than MaxItemAge");
        if (rule.When == AlertTiming.Digest)
            return Soonest(occasion, Digest(rule, occasion, now), now);
        if (Held(watchlist, occasion, now, now) is { } quiet)
            return Soonest(occasion, quiet, now);
        if (occasion.Told.Pending(occasion.Telling, now) is { } pending && !Overtakes(watchlist, pending, now))
            return Joining(pending);
        if (occasion.SentLastHour >= watchlist.MaxAlertsPerHour)
            return Soonest(occasion, Overflow(watchlist, occasion, now), now);
        return occasion.Told.LastAt(occasion.Telling, now) + watchlist.FollowUpEvery is { } due && due > now
            ? Soonest(occasion, Held(watchlist, occasion, due, now) ?? FollowUp(occasion, due), now)
            : new AlertDecision.Now();
    }

    /// <summary>When the quiet hours that hold now will end; null when it is not quiet.</summary>
    public static DateTimeOffset? QuietUntil(QuietHours quiet, DateTimeOffset now) => QuietSpan.At(quiet, now)?.Until;

    /// <summary>The kind of an alert that tells just that.</summary>
    internal static AlertKind KindOf(Telling telling) => telling switch
    {
        Telling.FollowUp => AlertKind.FollowUp,
        Telling.Correction => AlertKind.Correction,
        _ => AlertKind.Story,
    };

    /// <summary>And the key by which what is to be told so comes together.</summary>
    internal static string EventKey(Telling telling, StoryId story) =>
        string.Create(CultureInfo.InvariantCulture, $"{KindOf(telling).ToString().ToLowerInvariant()}:{story.Value}");

    internal static DateTimeOffset NextDigest(AlertRule rule, DateTimeOffset now) => DigestTimes.Of(rule).After(now);

    /// <summary>By which all that a digest tells comes together.</summary>
    internal static string DigestKey(DateTimeOffset due) => Key("digest", due);

    /// <summary>Whether what is told at once does not wait for that alert: a story goes out with the first alert that may tell it, and is taken out of the later one.</summary>
    private static bool Overtakes(Watchlist watchlist, ToldItem pending, DateTimeOffset now) => pending.Kind switch
    {
        // Held for others: whoever comes this far breaks through, or reaches the score of an immediate rule.
        AlertKind.QuietHours or AlertKind.Digest => true,
        AlertKind.Baseline => watchlist.QuietHours is { } quiet && QuietUntil(quiet, now) is not null,
        _ => false,
    };

    /// <summary>News of a story that is to be told sooner anyway goes with it.</summary>
    private static AlertDecision.Gather Soonest(AlertOccasion occasion, AlertDecision.Gather gather, DateTimeOffset now) =>
        occasion.Told.Pending(occasion.Telling, now) is { } pending && pending.DueAt <= gather.DueAt ? Joining(pending) : gather;

    private static AlertDecision.Gather Joining(ToldItem pending) => new(pending.Kind, pending.EventKey, pending.DueAt);

    /// <summary>A baseline is no news: no score breaks through for it.</summary>
    private static AlertDecision.Gather Baseline(Watchlist watchlist, DateTimeOffset due) =>
        Gather(AlertKind.Baseline, "baseline", watchlist.QuietHours is { } quiet && QuietUntil(quiet, due) is { } end ? end : due);

    private static AlertDecision.Gather Digest(AlertRule rule, AlertOccasion occasion, DateTimeOffset now)
    {
        var times = DigestTimes.Of(rule);
        var due = times.After(occasion.DigestFrom ?? now);
        return Gather(AlertKind.Digest, "digest", due) with { Since = times.Before(due) };
    }

    /// <summary>Null when it is not quiet at that time, or the score breaks through.</summary>
    private static AlertDecision.Gather? Held(Watchlist watchlist, AlertOccasion occasion, DateTimeOffset at, DateTimeOffset now) =>
        watchlist.QuietHours is { } quiet && !(occasion.Score >= quiet.BreakThroughScore) && QuietSpan.At(quiet, at) is { } span
            ? Gather(AlertKind.QuietHours, "quiet", span.Until) with { Since = (now < span.Since ? now : span.Since).ToUniversalTime() }
            : null;

    private static AlertDecision.Gather Overflow(Watchlist watchlist, AlertOccasion occasion, DateTimeOffset now)
    {
        var due = new DateTimeOffset(now.UtcTicks - now.UtcTicks % OverflowWindow.Ticks + OverflowWindow.Ticks, TimeSpan.Zero);
        return Held(watchlist, occasion, due, now) ?? Gather(AlertKind.Overflow, "overflow", due) with { Since = now.ToUniversalTime() };
    }

    private static AlertDecision.Gather FollowUp(AlertOccasion occasion, DateTimeOffset due) =>
        new(KindOf(occasion.Telling), EventKey(occasion.Telling, occasion.Story), due.ToUniversalTime());

    private static AlertDecision.Gather Gather(AlertKind kind, string prefix, DateTimeOffset due) => new(kind, Key(prefix, due), due.ToUniversalTime());

    private static string Key(string prefix, DateTimeOffset due) => $"{prefix}:{due.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}";

    private static string InWords(Retrospect retrospect) => retrospect switch
    {
        Retrospect.Anniversary => "its headline looks back: no news",
        Retrospect.OldDate => "published long before it came: no news",
        _ => "its address is dated long before the date it bears: no news",
    };
}
