namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>Whether a watchlist's record shows a burst.</summary>
public static class BurstDetector
{
    /// <summary>The most unusual window that is a burst; null: none is, or the record is too short to say.</summary>
    /// <param name="record">The watchlist's.</param>
    /// <param name="sinceLast">Hours since the burst before ended: what it brought makes no second one. Null: there was none.</param>
    public static BurstReading? Find(ReportHours record, int? sinceLast = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!Suffices(record) || record.Sum(BurstPolicy.LongestWindowHours) < BurstPolicy.LeastReports)
            return null;
        var usual = SeasonalBaseline.Of(record, BurstPolicy.LongestWindowHours);
        return BurstPolicy.WindowHours
            .Select(hours => Math.Min(hours, sinceLast ?? int.MaxValue))
            .Where(hours => hours > 0).Distinct()
            .Select(hours => Read(record, usual, hours))
            .Where(reading => reading.IsBurst)
            .MaxBy(reading => reading.Sigma);
    }

    /// <summary>Whether a burst that was told is over.</summary>
    public static bool IsCalm(ReportHours record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!Suffices(record))
            return true;
        var reading = Read(record, SeasonalBaseline.Of(record, BurstPolicy.LongestWindowHours), BurstPolicy.CalmHours);
        return reading.Reports < BurstPolicy.LeastReports || reading.Sigma < BurstPolicy.CalmSigma;
    }

    private static bool Suffices(ReportHours record) =>
        record.Watched >= BurstPolicy.LeastRecordDays * 24 && record.HoursSinceChange >= BurstPolicy.LeastDaysSinceChange * 24;

    private static BurstReading Read(ReportHours record, SeasonalBaseline usual, int hours)
    {
        var (reports, expected) = (record.Sum(hours), usual.Expected(hours));
        return new BurstReading(hours, reports, expected, CountDeviation.Sigma(reports, expected, usual.Dispersion(hours)));
    }
}
