using NewsMonitor.Configuration.Options;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Configuration;

/// <summary>A configuration that was checked and found good: what the program runs on.</summary>
internal sealed record MonitorSettings
{
    public required MonitorOptions Options { get; init; }

    /// <summary>The whole configuration, for the parts that are ASP.NET's and Serilog's own.</summary>
    public required IConfigurationRoot Root { get; init; }

    public required IReadOnlyList<Feed> Feeds { get; init; }

    public required IReadOnlyDictionary<string, Channel> Channels { get; init; }

    public required WatchlistSet Watchlists { get; init; }

    public required CompiledWatchlists Matcher { get; init; }

    public AlertPlanner Planner(TimeSpan baselineGather) => new(
        Watchlists.Watchlists.ToDictionary(watchlist => watchlist.Name), Channels, Policy(baselineGather));

    public FeedNoticePlanner NoticePlanner(TimeSpan baselineGather) => new([.. Watchlists.Watchlists], Channels, Policy(baselineGather));

    /// <summary>As a back-test takes them.</summary>
    public TestedSet Tested() => new(Watchlists.Watchlists, Matcher, Policy(TimeSpan.Zero));

    private AlertPolicy Policy(TimeSpan baselineGather) => new(Options.Polling.MaxItemAge, baselineGather);
}
