using System.Globalization;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Alerts;

/// <summary>Digests and quiet hours through both changes of the hour, in zones that change by an hour and by half of one.</summary>
public sealed class DigestTimesTests
{
    [Theory]
    // Paris, 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
    [InlineData("30 2 * * *", "Europe/Paris", "2026-03-28T00:00Z", "2026-03-28T01:30Z 2026-03-29T01:00Z 2026-03-30T00:30Z")]
    [InlineData("30 2 * * *", "Europe/Paris", "2026-10-24T00:00Z", "2026-10-24T00:30Z 2026-10-25T00:30Z 2026-10-26T01:30Z")]
    [InlineData("0 7 * * *", "Europe/Paris", "2026-03-28T00:00Z", "2026-03-28T06:00Z 2026-03-29T05:00Z 2026-03-30T05:00Z")]
    // New York, 8 March 2026 and 1 November 2026.
    [InlineData("30 2 * * *", "America/New_York", "2026-03-07T00:00Z", "2026-03-07T07:30Z 2026-03-08T07:00Z 2026-03-09T06:30Z")]
    [InlineData("30 1 * * *", "America/New_York", "2026-10-31T00:00Z", "2026-10-31T05:30Z 2026-11-01T05:30Z 2026-11-02T06:30Z")]
    // Lord Howe changes by half an hour: 5 April 2026, 02:00 becomes 01:30; 4 October 2026, 02:00 becomes 02:30.
    [InlineData("45 1 * * *", "Australia/Lord_Howe", "2026-04-03T00:00Z", "2026-04-03T14:45Z 2026-04-04T14:45Z 2026-04-05T15:15Z")]
    [InlineData("15 2 * * *", "Australia/Lord_Howe", "2026-10-02T00:00Z", "2026-10-02T15:45Z 2026-10-03T15:30Z 2026-10-04T15:15Z")]
    public void A_digest_comes_once_a_day_whatever_the_clock_does(string cron, string zone, string from, string due)
    {
        var times = DigestTimes.Of(new AlertRule("desk", AlertTiming.Digest, Cron: cron, TimeZone: zone));
        var found = new List<DateTimeOffset>();
        for (var at = Utc(from); found.Count < 3; at = found[^1])
            found.Add(times.After(at).ToUniversalTime());
        Assert.Equal(due.Split(' ').Select(Utc), found);
        Assert.Equal(found[1], times.Before(found[2]));
    }

    [Theory]
    // The night of Paris' spring has an hour less, that of its autumn one more.
    [InlineData("22:00", "07:00", "2026-03-28T21:30Z", "2026-03-28T21:00Z", "2026-03-29T05:00Z")]
    [InlineData("22:00", "07:00", "2026-10-24T20:30Z", "2026-10-24T20:00Z", "2026-10-25T06:00Z")]
    // Quiet ends at a time that this night lacks: after the gap. At one that it has twice: at the first.
    [InlineData("22:00", "02:30", "2026-03-29T00:30Z", "2026-03-28T21:00Z", "2026-03-29T01:00Z")]
    [InlineData("22:00", "02:30", "2026-10-25T00:15Z", "2026-10-24T20:00Z", "2026-10-25T00:30Z")]
    public void A_nights_quiet_hours_begin_and_end_once(string from, string to, string now, string since, string until)
    {
        var quiet = new QuietHours(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture), "Europe/Paris");
        var span = QuietSpan.At(quiet, Utc(now))!.Value;
        Assert.Equal((Utc(since), Utc(until)), (span.Since.ToUniversalTime(), span.Until.ToUniversalTime()));
        Assert.Null(QuietSpan.At(quiet, Utc(until)));
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
