using NewsMonitor.Core.Alerts.Watching;

namespace NewsMonitor.UnitTests.Alerts.Watching;

/// <summary>Made-up reports by the hour: chance around a day's and a week's curve, the same from the same seed.</summary>
internal sealed class Traffic(int seed, double aDay)
{
    public static readonly DateTimeOffset Begin = new(2026, 1, 4, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);

    /// <summary>What is usual in an hour: little at night, half on weekends.</summary>
    public double Usual(int hour)
    {
        var (ofDay, day) = (hour % 24, hour / 24 % 7);
        var curve = ofDay is >= 7 and < 19 ? 1.6 : 0.4;
        return aDay / 24 * curve * (day is 0 or 6 ? 0.6 : 1.16);
    }

    /// <summary>So many hours of it.</summary>
    /// <param name="hours">From <see cref="Begin"/> on.</param>
    /// <param name="times">How much of what is usual, by the hour.</param>
    public int[] Hours(int hours, Func<int, double>? times = null) => [.. Enumerable.Range(0, hours).Select(hour => Poisson(Usual(hour) * (times?.Invoke(hour) ?? 1)))];

    /// <summary>The record after so many of these hours.</summary>
    public static ReportHours Record(IReadOnlyList<int> hours, int until) =>
        new(Begin.AddHours(until), [.. hours.Take(until).Reverse().Take(56 * 24)], until);

    private int Poisson(double mean)
    {
        var (count, product, limit) = (0, _random.NextDouble(), Math.Exp(-mean));
        while (product > limit)
            (count, product) = (count + 1, product * _random.NextDouble());
        return count;
    }
}
