using System.Globalization;
using Cronos;
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
            return Gather(AlertKind.Baseline, "baseline", now + policy.BaselineGather);
        if (occasion.Retrospect != Retrospect.No)
            return new AlertDecision.None(InWords(occasion.Retrospect));
        if (now - occasion.EffectiveDate > policy.MaxItemAge)
            return new AlertDecision.None($"published {occasion.EffectiveDate:yyyy-MM-dd}, longer ago than MaxItemAge");
        if (rule.When == AlertTiming.Digest)
            return Gather(AlertKind.Digest, "digest", NextDigest(rule, now));
        if (Held(watchlist, occasion, now) is { } quiet)
            return quiet;
        // What quiet hours hold comes out when they end; who breaks through them does not wait for it.
        if (occasion.Told.Pending(occasion.Telling, now) is { Kind: not AlertKind.QuietHours } pending)
            return new AlertDecision.Gather(pending.Kind, pending.EventKey, pending.DueAt);
        if (occasion.SentLastHour >= watchlist.MaxAlertsPerHour)
            return Gather(AlertKind.Overflow, "overflow", NextWindow(now));
        return occasion.Told.LastAt(occasion.Telling, now) + watchlist.FollowUpEvery is { } due && due > now
            ? Held(watchlist, occasion, due) ?? new AlertDecision.Gather(KindOf(occasion.Telling), EventKey(occasion.Telling, occasion.Story), due.ToUniversalTime())
            : new AlertDecision.Now();
    }

    /// <summary>When the quiet hours that hold now will end; null when it is not quiet.</summary>
    public static DateTimeOffset? QuietUntil(QuietHours quiet, DateTimeOffset now)
    {
        var zone = Zone(quiet.TimeZone);
        var local = TimeZoneInfo.ConvertTime(now, zone);
        if (!TimeOnly.FromTimeSpan(local.TimeOfDay).IsBetween(quiet.From, quiet.To))
            return null;
        // Cronos knows what "06:30" means on the days a clock is put forward or back.
        var end = CronExpression.Parse(string.Create(CultureInfo.InvariantCulture, $"{quiet.To.Minute} {quiet.To.Hour} * * *"));
        return end.GetNextOccurrence(now, zone);
    }

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

    private static AlertDecision.Gather? Held(Watchlist watchlist, AlertOccasion occasion, DateTimeOffset at) =>
        watchlist.QuietHours is { } quiet && !(occasion.Score >= quiet.BreakThroughScore) && QuietUntil(quiet, at) is { } end
            ? Gather(AlertKind.QuietHours, "quiet", end)
            : null;

    private static string InWords(Retrospect retrospect) => retrospect switch
    {
        Retrospect.Anniversary => "its headline looks back: no news",
        Retrospect.OldDate => "published long before it came: no news",
        _ => "its address is dated long before the date it bears: no news",
    };

    internal static DateTimeOffset NextDigest(AlertRule rule, DateTimeOffset now) =>
        rule.Cron is { } cron && CronExpression.Parse(cron).GetNextOccurrence(now, Zone(rule.TimeZone)) is { } next
            ? next
            : throw new InvalidOperationException($"the digest for {rule.Channel} has no cron expression that ever comes due");

    private static DateTimeOffset NextWindow(DateTimeOffset now) =>
        new(now.UtcTicks - now.UtcTicks % OverflowWindow.Ticks + OverflowWindow.Ticks, TimeSpan.Zero);

    private static AlertDecision.Gather Gather(AlertKind kind, string prefix, DateTimeOffset due) =>
        new(kind, $"{prefix}:{due.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}", due.ToUniversalTime());

    private static TimeZoneInfo Zone(string? name) => name is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(name);
}
