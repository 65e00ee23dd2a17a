using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Watchlists;

/// <summary>Bursts and silences that go on, in words.</summary>
internal static class WatchWords
{
    /// <summary>Null: neither goes on.</summary>
    public static string? GoesOn(WatchState? watch, DateTimeOffset now) => watch switch
    {
        { Burst: { } burst } => $"Burst since {PageTime.Of(burst.Since, now)}: {Lengths.Count(burst.Reading.Reports, "report")} in {Lengths.Count(burst.Reading.WindowHours, "hour")} where {Lengths.Usual(burst.Reading.Usual)} would be usual. Its feeds are asked more often.",
        { Silence: { } silence } => $"No match since {PageTime.Of(silence.Since, now)}: {SilenceNotice.Word(silence.Cause)}.",
        _ => null,
    };
}
