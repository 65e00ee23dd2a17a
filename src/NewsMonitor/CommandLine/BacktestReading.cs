using NewsMonitor.Core.Backtesting;

namespace NewsMonitor.CommandLine;

/// <summary>What was read and what of it matched.</summary>
/// <param name="Items">Those a set matches, with their stories.</param>
/// <param name="Coverage">All that were read.</param>
/// <param name="Since">Items first seen earlier make no alert.</param>
internal sealed record BacktestReading(IReadOnlyList<TestedItem> Items, Coverage Coverage, DateTimeOffset Since);
