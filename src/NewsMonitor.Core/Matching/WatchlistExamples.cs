using System.Globalization;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Matching;

/// <summary>A watchlist's self-tests: texts it must match and texts it must not.</summary>
public static class WatchlistExamples
{
    /// <summary>Runs the examples of one watchlist, which must be among the compiled ones.</summary>
    /// <returns>Those that came out the other way; empty when all hold.</returns>
    public static IReadOnlyList<ExampleFailure> Run(CompiledWatchlists compiled, Watchlist watchlist)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        ArgumentNullException.ThrowIfNull(watchlist);
        List<ExampleFailure> failures = [];
        for (var i = 0; i < watchlist.MustMatch.Count; i++)
            if (Explain(compiled, watchlist, watchlist.MustMatch[i]) is { Matches: false } explanation)
                failures.Add(Failure(watchlist, $"MustMatch[{i}]", watchlist.MustMatch[i], "must match but does not", explanation));
        for (var i = 0; i < watchlist.MustNotMatch.Count; i++)
            if (Explain(compiled, watchlist, watchlist.MustNotMatch[i]) is { Matches: true } explanation)
                failures.Add(Failure(watchlist, $"MustNotMatch[{i}]", watchlist.MustNotMatch[i], "must not match but does", explanation));
        return failures;
    }

    private static Explanation Explain(CompiledWatchlists compiled, Watchlist watchlist, Example example)
    {
        // An example is about the words: it comes from a feed the watchlist looks at.
        var item = new Item
        {
            Identity = "example",
            Title = example.Title,
            Summary = example.Summary ?? "",
            Language = example.Language,
            Tags = watchlist.FeedTags,
        };
        return compiled.Explain(item, watchlist.Name);
    }

    private static ExampleFailure Failure(Watchlist watchlist, string part, Example example, string outcome, Explanation explanation)
    {
        var matched = string.Join(", ", explanation.Evidence.Select(evidence => $"`{evidence.Term}`"));
        var missing = string.Join(", ", explanation.Missing.Select(term => $"`{term}`"));
        var reason = explanation.Reason is { } said && !said.StartsWith("score", StringComparison.Ordinal) ? $": {said}" : "";
        var message = string.Create(CultureInfo.InvariantCulture,
            $"{outcome} (score {explanation.Score:0.###} of {explanation.Threshold:0.###}){reason}; matched: {Or(matched, "nothing")}; missing: {Or(missing, "nothing")}");
        return new ExampleFailure(watchlist.Name, part, example.Title, message);
    }

    private static string Or(string list, string whenEmpty) => list.Length == 0 ? whenEmpty : list;
}
