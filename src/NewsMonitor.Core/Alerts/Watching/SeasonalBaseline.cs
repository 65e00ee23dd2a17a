namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>
/// What is usual for a watchlist at each hour of the week, learnt from its record. An hour of the week alone was seen a handful of times, so it
/// starts from the watchlist's daily and weekly curve, and departs from it as far as it has been seen to. Bursts of the past do not become usual: no hour
/// counts for more than an unusual one of its kind would. The level is that of the last week (the median of its days), so that a
/// day of much news does not raise it, and a week of it does.
/// </summary>
internal sealed class SeasonalBaseline
{
    private const int Week = 168;
    private const int Passes = 3;

    /// <summary>Weeks of seeing an hour of the week that weigh as much as the curve.</summary>
    private const double CurveWeeks = 4;

    /// <summary>Reports by which the curve's own factors are held to 1.</summary>
    private const double Steadiness = 5;

    /// <summary>Deviations above what is usual from which on an hour counts as no more.</summary>
    private const double CapDeviations = 6;

    /// <summary>News comes in clusters: even a record that looks like chance is not believed to be.</summary>
    private const double LeastDispersion = 0.05;
    private const double MostDispersion = 4;
    private const double LeastRate = 0.02;

    private readonly ReportHours _record;
    private readonly int _from;
    private readonly double[] _capped;
    private double[] _rates;
    private double[] _levels = [];

    private SeasonalBaseline(ReportHours record, int from)
    {
        (_record, _from) = (record, from);
        _capped = [.. record.Counts.Select(count => (double)count)];
        _rates = new double[Week];
    }

    /// <param name="record">The watchlist's.</param>
    /// <param name="from">The first hour of the past: those before it are what is judged.</param>
    public static SeasonalBaseline Of(ReportHours record, int from)
    {
        var baseline = new SeasonalBaseline(record, from);
        baseline.CapCrudely();
        for (var pass = 0; pass < Passes; pass++)
        {
            baseline._rates = baseline.Rates();
            baseline._levels = baseline.Levels();
            baseline.Cap(baseline.Dispersion(1));
        }

        return baseline;
    }

    /// <summary>How many reports are usual in the last so many hours.</summary>
    public double Expected(int hours) => _levels[0] * Enumerable.Range(0, hours).Sum(hour => _rates[_record.HourOfWeek(hour)]);

    /// <summary>By how much windows of so many hours vary beyond chance: with it, the squared deviations of the past average to what they should be.</summary>
    public double Dispersion(int hours)
    {
        var windows = Windows(hours);
        double Excess(double dispersion) => windows.Average(window =>
            Math.Pow(window.Count - window.Mean, 2) / (window.Mean + (dispersion * window.Mean * window.Mean))) - 1;
        if (windows.Count == 0 || Excess(LeastDispersion) <= 0)
            return LeastDispersion;
        var (low, high) = (LeastDispersion, MostDispersion);
        for (var step = 0; step < 30; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Excess(middle) > 0 ? (middle, high) : (low, middle);
        }

        return high;
    }

    private IEnumerable<int> Past => Enumerable.Range(_from, Math.Max(0, _record.Counts.Count - _from)).Where(hour => !_record.Unwatched.Contains(hour));

    private List<(double Count, double Mean)> Windows(int hours)
    {
        var windows = new List<(double, double)>();
        for (var first = _from; first + hours <= _record.Counts.Count; first += hours)
        {
            if (Enumerable.Range(first, hours).Any(_record.Unwatched.Contains))
                continue;
            var (count, mean) = (0d, 0d);
            for (var hour = first; hour < first + hours; hour++)
                (count, mean) = (count + _capped[hour], mean + Usual(hour));
            windows.Add((count, mean));
        }

        return windows;
    }

    private double Usual(int hour) => Math.Max(LeastRate, _rates[_record.HourOfWeek(hour)] * _levels[WeekOf(hour)]);

    private int WeekOf(int hour) => Math.Clamp((hour - _from) / Week, 0, _levels.Length - 1);

    /// <summary>Before anything is known: twice what nineteen hours in twenty stay below.</summary>
    private void CapCrudely()
    {
        var past = Past.Select(hour => _capped[hour]).Order().ToList();
        if (past.Count == 0)
            return;
        var cap = (2 * past[(int)(past.Count * 0.95)]) + 3;
        foreach (var hour in Past)
            _capped[hour] = Math.Min(_capped[hour], cap);
    }

    private void Cap(double dispersion)
    {
        foreach (var hour in Past)
        {
            var usual = Usual(hour);
            var cap = usual + (CapDeviations * Math.Sqrt(usual * (1 + (dispersion * usual)))) + 1;
            _capped[hour] = Math.Min(_record.Counts[hour], cap);
        }
    }

    /// <summary>Reports an hour, for each hour of the week.</summary>
    private double[] Rates()
    {
        var hours = Past.ToList();
        var mean = Math.Max(LeastRate, hours.Sum(hour => _capped[hour]) / Math.Max(1, hours.Count));
        var ofDay = Smoothed(Factors(hours, mean, 24, cell => cell % 24));
        var ofWeek = Factors(hours, mean, 7, cell => cell / 24);
        var (sums, seen) = (new double[Week], new int[Week]);
        foreach (var hour in hours)
        {
            var cell = _record.HourOfWeek(hour);
            sums[cell] += _capped[hour];
            seen[cell]++;
        }

        return [.. Enumerable.Range(0, Week).Select(cell =>
        {
            var curve = mean * ofDay[cell % 24] * ofWeek[cell / 24];
            return Math.Max(LeastRate, (sums[cell] + (CurveWeeks * curve)) / (seen[cell] + CurveWeeks));
        })];
    }

    private double[] Factors(List<int> hours, double mean, int size, Func<int, int> place)
    {
        var (sums, expected) = (new double[size], new double[size]);
        foreach (var hour in hours)
        {
            var at = place(_record.HourOfWeek(hour));
            sums[at] += _capped[hour];
            expected[at] += mean;
        }

        return [.. sums.Zip(expected, (sum, usual) => (sum + Steadiness) / (usual + Steadiness))];
    }

    private static double[] Smoothed(double[] round) =>
        [.. Enumerable.Range(0, round.Length).Select(i => (round[(i + round.Length - 1) % round.Length] + (2 * round[i]) + round[(i + 1) % round.Length]) / 4)];

    /// <summary>Of each week back from the past's beginning, how its days compare with the rates.</summary>
    private double[] Levels()
    {
        const double steadiness = 2;
        var weeks = Math.Max(1, (_record.Counts.Count - _from) / Week);
        return [.. Enumerable.Range(0, weeks).Select(week =>
        {
            var days = Enumerable.Range(0, 7)
                .Select(day => Enumerable.Range(_from + (week * Week) + (day * 24), 24).Where(hour => hour < _record.Counts.Count && !_record.Unwatched.Contains(hour)).ToList())
                .Where(day => day.Count >= 12)
                .Select(day => (day.Sum(hour => _capped[hour]) + steadiness) / (day.Sum(hour => _rates[_record.HourOfWeek(hour)]) + steadiness))
                .Order().ToList();
            return days.Count == 0 ? 1 : days[days.Count / 2];
        })];
    }
}
