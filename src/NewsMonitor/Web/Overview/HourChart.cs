using NewsMonitor.CommandLine;
using NewsMonitor.Storage.Activity;

namespace NewsMonitor.Web.Overview;

/// <summary>Items and matches hour by hour, as two rows of bars that share their hours. A unit is a tenth of an hour across and a hundredth of the fullest hour up.</summary>
/// <param name="Hours">One an hour, oldest first.</param>
/// <param name="MostItems">In one hour.</param>
/// <param name="MostMatched">In one hour.</param>
/// <param name="Marks">What stands under each quarter of the chart, at its left edge.</param>
/// <param name="Words">The chart for those who cannot see it.</param>
internal sealed record HourChart(IReadOnlyList<HourBar> Hours, int MostItems, int MostMatched, IReadOnlyList<string> Marks, string Words)
{
    public const int UnitsAnHour = 10;
    public const int Height = 100;

    private const int Quarters = 4;

    public int Width => Hours.Count * UnitsAnHour;

    /// <param name="counts">Hours without an item may be missing.</param>
    /// <param name="hours">How many to show, a multiple of four; the last is the one that <paramref name="now"/> is in.</param>
    /// <param name="now">When it is looked at.</param>
    public static HourChart Of(IReadOnlyList<HourCount> counts, int hours, DateTimeOffset now)
    {
        var first = First(hours, now);
        var byHour = counts.ToDictionary(count => count.Hour);
        var shown = Enumerable.Range(0, hours).Select(hour => byHour.GetValueOrDefault(first.AddHours(hour)) ?? new HourCount(first.AddHours(hour), 0, 0)).ToList();
        var (items, matched) = (shown.Max(count => count.Items), shown.Max(count => count.Matched));
        return new HourChart(
            [.. shown.Select((count, index) => new HourBar(
                (index * UnitsAnHour) + 1, UnitsAnHour - 2, Scaled(count.Items, items), Scaled(count.Matched, matched),
                FormattableString.Invariant($"{count.Hour:ddd HH:mm} UTC: {Counted.Of(count.Items, "item")}, {Counted.Of(count.Matched, "match", "matches")}")))],
            items, matched,
            [.. Enumerable.Range(0, Quarters).Select(quarter => FormattableString.Invariant($"{first.AddHours(quarter * hours / Quarters):ddd HH:mm}"))],
            $"{Counted.Of(shown.Sum(count => count.Items), "item")} and {Counted.Of(shown.Sum(count => count.Matched), "match", "matches")} in {hours} hours, at most {items} and {matched} in one.");
    }

    /// <summary>The beginning of the first hour shown.</summary>
    public static DateTimeOffset First(int hours, DateTimeOffset now) => new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(now.UtcDateTime.Hour + 1 - hours);

    /// <summary>What there is is seen, however little beside the most.</summary>
    private static int Scaled(int count, int most) => count == 0 ? 0 : Math.Max(2, (int)Math.Round(100.0 * count / most));
}

/// <param name="X">Its left edge.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Items">The height of the items' bar.</param>
/// <param name="Matched">The height of the matches' bar.</param>
/// <param name="Words">Both in words.</param>
internal sealed record HourBar(int X, int Width, int Items, int Matched, string Words);
