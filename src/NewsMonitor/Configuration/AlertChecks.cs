using Cronos;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Configuration;

/// <summary>Where and when a watchlist's alerts go.</summary>
internal sealed class AlertChecks(Problems problems, IReadOnlyCollection<string> channels)
{
    public void Check(WatchlistSection watchlist)
    {
        if (watchlist.Alerts.Count == 0)
            problems.Warning(watchlist.Place, $"the watchlist `{watchlist.Name}` has no `Alerts`: its matches are recorded, and nobody is told.");
        foreach (var alert in watchlist.Alerts)
            Check(alert);
        foreach (var channel in watchlist.Alerts.GroupBy(alert => alert.Channel))
            CheckTogether([.. channel]);
        if (watchlist.MaxAlertsPerHour < 1)
            problems.Error(watchlist.Place.At("MaxAlertsPerHour"), $"{watchlist.MaxAlertsPerHour} must be at least 1.", "Leave it out for no limit.");
        if (watchlist.FollowUpEvery > StoryPolicy.Default.Window)
            problems.Error(watchlist.Place.At("FollowUpEvery"), $"\"{watchlist.FollowUpEvery:c}\" is longer than a story is open.", $"At most \"{StoryPolicy.Default.Window:c}\"; \"01:00:00\" is usual.");
        if (watchlist.QuietHours is { } quiet)
            Check(quiet);
    }

    /// <summary>A channel's rules share what it is told: the soonest whose score is reached tells it, so that one may leave nothing to another.</summary>
    private void CheckTogether(IReadOnlyList<AlertSection> rules)
    {
        for (var index = 0; index < rules.Count; index++)
            if (rules.Where((other, place) => place != index && IsAhead(other, rules[index]) && (place < index || !IsAhead(rules[index], other))).Any())
                problems.Error(
                    rules[index].Place,
                    $"this rule never tells anything: another one for the channel `{rules[index].Channel}` tells all of it, no later.",
                    "A channel is told of a story once, by the soonest rule whose `MinScore` is reached: give the soonest the highest `MinScore`.");

        static bool IsAhead(AlertSection one, AlertSection other) =>
            !(one.MinScore > (other.MinScore ?? double.NegativeInfinity))
            && (one.When == AlertTiming.Immediately || (other.When == AlertTiming.Digest && (one.Cron, one.TimeZone) == (other.Cron, other.TimeZone)));
    }

    private void Check(AlertSection alert)
    {
        if (alert.Channel is { Length: > 0 } channel && !channels.Contains(channel))
            problems.Unknown(alert.Place.At("Channel"), $"there is no channel `{channel}`.", channel, channels);
        CheckZone(alert.Place.At("TimeZone"), alert.TimeZone);
        if (alert.When == AlertTiming.Immediately && alert.Cron is not null)
            problems.Warning(alert.Place.At("Cron"), "has no effect on alerts that are sent immediately.", "Did you mean \"When\": \"Digest\"?");
        if (alert.When == AlertTiming.Digest)
            CheckCron(alert);
    }

    private void CheckCron(AlertSection alert)
    {
        var place = alert.Place.At("Cron");
        if (alert.Cron is not { Length: > 0 } cron)
            problems.Error(place, "a digest needs a `Cron` expression.", "\"0 7 * * *\" is every day at 7.");
        else if (!CronExpression.TryParse(cron, out var expression))
            problems.Error(place, $"`{cron}` is not a cron expression: {Complaint(cron)}", "Five fields: minute hour day month weekday; \"0 7 * * *\" is every day at 7.");
        else if (expression.GetNextOccurrence(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc) is null)
            problems.Error(place, $"`{cron}` names a date that never comes.");
    }

    private static string Complaint(string cron)
    {
        try
        {
            CronExpression.Parse(cron);
            return "";
        }
        catch (CronFormatException exception)
        {
            return exception.Message;
        }
    }

    private void Check(QuietHoursSection quiet)
    {
        if (quiet.From is null || quiet.To is null)
            problems.Error(quiet.Place, "quiet hours need `From` and `To`.", "Write \"From\": \"22:00\", \"To\": \"06:00\".");
        else if (quiet.From == quiet.To)
            problems.Error(quiet.Place.At("To"), "quiet hours that end when they begin are never quiet.");
        CheckZone(quiet.Place.At("TimeZone"), quiet.TimeZone);
    }

    private void CheckZone(Place place, string? name)
    {
        if (name is null || TimeZoneInfo.TryFindSystemTimeZoneById(name, out _))
            return;
        problems.Unknown(place, $"there is no time zone `{name}`.", name, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id));
    }
}
