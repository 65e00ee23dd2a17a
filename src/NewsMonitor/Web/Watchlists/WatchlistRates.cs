using System.Globalization;
using NewsMonitor.CommandLine;
using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Watchlists;

/// <summary>Alerts a day, in a number and as bars.</summary>
internal static class WatchlistRates
{
    /// <summary>How many days are shown: six whole ones, and today.</summary>
    public const int Days = 7;

    /// <summary>The time those days cover, from the first midnight until now.</summary>
    public static DateTimeOffset Since(DateTimeOffset now) => new(now.UtcDateTime.Date.AddDays(1 - Days), TimeSpan.Zero);

    /// <summary>The rate over those days, or over what of them the watchlist has been in force; a day at the least.</summary>
    /// <param name="alerts">Of each day.</param>
    /// <param name="watch">Since when it is in force; null: not known.</param>
    /// <param name="now">UTC.</param>
    public static string ADay(IReadOnlyList<int> alerts, WatchState? watch, DateTimeOffset now)
    {
        var since = watch is { Since: var begun } && begun > Since(now) && alerts.Sum() > 0 ? begun : Since(now);
        return BacktestWords.Rate(alerts.Sum() / Math.Max(1, (now - since).TotalDays));
    }

    public static Bars BarsOf(IReadOnlyList<int> alerts, DateTimeOffset now) => Bars.Of(
        $"Alerts of the last {Days} days: {string.Join(", ", alerts)}", alerts,
        (place, count) => $"{Since(now).AddDays(place).ToString("dddd, yyyy-MM-dd", CultureInfo.InvariantCulture)}: {Counted.Of(count, "alert")}");
}
