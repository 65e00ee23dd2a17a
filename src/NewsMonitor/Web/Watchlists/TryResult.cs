using NewsMonitor.CommandLine;
using NewsMonitor.Configuration;
using NewsMonitor.Core.Backtesting;

namespace NewsMonitor.Web.Watchlists;

/// <summary>What trying a change came to.</summary>
internal abstract record TryResult
{
    private TryResult() { }

    /// <summary>Another one is being tried.</summary>
    public sealed record Busy : TryResult;

    /// <summary>It would not be put in force as it is.</summary>
    public sealed record Refused(IReadOnlyList<Problem> Problems) : TryResult;

    /// <summary>There is no item to try it on.</summary>
    public sealed record Nothing(IReadOnlyList<Problem> Warnings) : TryResult;

    /// <param name="Warnings">What is odd about it.</param>
    /// <param name="Coverage">The items looked at.</param>
    /// <param name="Watchlists">Those it may change.</param>
    /// <param name="Stop">Why not all items were looked at; null: they were.</param>
    /// <param name="Total">How many items there are.</param>
    public sealed record Tried(IReadOnlyList<Problem> Warnings, Coverage Coverage, IReadOnlyList<WatchlistReport> Watchlists, BacktestStop? Stop, long Total) : TryResult;
}
