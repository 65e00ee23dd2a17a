using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Matching;

/// <summary>Items and watchlists for tests about matching.</summary>
internal static class Some
{
    public static Item Item(string title = "", string summary = "", string content = "", string? language = "en") =>
        new() { Identity = "1", Title = title, Summary = summary, Content = content, Language = language };

    public static Watchlist Watchlist(params string[] terms) => new() { Name = "w", Terms = terms };

    public static CompiledWatchlists Compiled(WatchlistSet set)
    {
        var build = Matcher.Compile(set);
        Assert.DoesNotContain(build.Problems, problem => problem.Severity == ProblemSeverity.Error);
        return build.Compiled!;
    }

    public static CompiledWatchlists Compiled(params Watchlist[] watchlists) => Compiled(new WatchlistSet(watchlists, []));

    public static MatchResult MatchOf(Watchlist watchlist, Item item, params Entity[] entities) =>
        Compiled(new WatchlistSet([watchlist], entities)).Match(item);
}
