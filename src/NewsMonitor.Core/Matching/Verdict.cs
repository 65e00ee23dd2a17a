namespace NewsMonitor.Core.Matching;

/// <summary>What a watchlist says of an item, once its terms have scored.</summary>
internal abstract record Verdict
{
    private Verdict() { }

    public sealed record Matches(Match Match) : Verdict;

    public sealed record ComesClose(NearMiss NearMiss) : Verdict;

    public sealed record SaysNothing : Verdict;

    public static Verdict On(CompiledWatchlist watchlist, Tally tally, Reading reading)
    {
        var isClose = Scoring.Reaches(tally.Score, watchlist.Watchlist.MinScore * Scoring.NearMissShare) || tally.Guarded.Count > 0;
        if (!isClose)
            return new SaysNothing();
        var reasons = Reasons.Against(watchlist, tally, reading);
        return reasons.Length == 0
            ? new Matches(new Match(watchlist.Watchlist.Name, tally.Score, tally.Evidence(reading.Work)) { Entities = watchlist.EntitiesIn(reading) })
            : new ComesClose(new NearMiss(watchlist.Watchlist.Name, tally.Score, reasons));
    }
}
