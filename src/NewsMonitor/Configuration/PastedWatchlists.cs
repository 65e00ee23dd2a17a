using NewsMonitor.Configuration.Options;

namespace NewsMonitor.Configuration;

/// <summary>A change that was pasted, put into the configuration in force.</summary>
/// <param name="Settings">The configuration as it would be; null when there is an error among the problems.</param>
/// <param name="Problems">What is wrong or odd about it.</param>
/// <param name="Watchlists">The names of the watchlists it may change: those pasted, and all that speak of what was.</param>
internal sealed record PastedWatchlists(MonitorSettings? Settings, IReadOnlyList<Problem> Problems, IReadOnlySet<string> Watchlists)
{
    /// <summary>What messages call the text.</summary>
    public const string Shown = "pasted text";

    private const string First = "$.Watchlists[0]";

    /// <summary>
    /// Reads one watchlist, a list of them, or <c>{ "Watchlists": […], "Entities": […] }</c>. What it names takes the place of what has that
    /// name; all else is as in force.
    /// </summary>
    /// <param name="text">As pasted, perhaps with the comma behind it.</param>
    /// <param name="around">In force.</param>
    public static PastedWatchlists Read(string text, MonitorOptions around)
    {
        var problems = new Problems();
        var (whole, isSingle) = Wrapped(problems, text.Trim().TrimEnd(','));
        if (whole is null || JsonText.Read(problems, Shown, whole) is not { } json)
            return new PastedWatchlists(null, problems.Found, new HashSet<string>());
        var root = new ConfigurationBuilder().Add(new JsonKeys { Stream = json.Stream }).Build();
        var pasted = new StrictBinder(json.Map, problems).BindRoot<PastedFile>(ConfigurationNode.Of(root));
        if (pasted is { Watchlists.Count: 0, Entities.Count: 0 } && !problems.Any)
            problems.Error(new Place(json.Map, ""), "holds no watchlist and no entity.", "Paste a watchlist, or { \"Watchlists\": [ … ], \"Entities\": [ … ] }.");
        var settings = new SettingsBuilder(problems, new Place(json.Map, "")).Build(Within(around, pasted), root);
        return new PastedWatchlists(problems.Any ? null : settings, [.. Concerning(problems.Found, isSingle)], Changed(around, pasted));
    }

    /// <summary>As a file of the shape that is read, each line where it was; null after a problem was reported.</summary>
    private static (string? Whole, bool IsSingle) Wrapped(Problems problems, string text)
    {
        if (text.Length == 0)
        {
            problems.Error(new Place(SourceMap.Empty(Shown), ""), "is empty.", "Paste a watchlist.");
            return (null, false);
        }

        if (text[0] == '[')
            return ($"{{\"Watchlists\":{text}}}", false);
        if (JsonText.Read(problems, Shown, text) is not { } json)
            return (null, false);
        var isFile = json.Map.TopLevelKeys.Any(key => OptionKeys.Of(typeof(PastedFile)).Any(known => known.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) || key.Equals("Monitor", StringComparison.OrdinalIgnoreCase));
        return isFile ? (text, false) : ($"{{\"Watchlists\":[{text}\n]}}", true);
    }

    private static MonitorOptions Within(MonitorOptions around, PastedFile pasted)
    {
        var (watchlists, entities) = (pasted.Watchlists.Select(each => each.Name).ToHashSet(), pasted.Entities.Select(each => each.Name).ToHashSet());
        return new MonitorOptions
        {
            Polling = around.Polling,
            Feeds = around.Feeds,
            Channels = around.Channels,
            Entities = [.. around.Entities.Where(entity => !entities.Contains(entity.Name)), .. pasted.Entities],
            Watchlists = [.. around.Watchlists.Where(watchlist => !watchlists.Contains(watchlist.Name)), .. pasted.Watchlists],
        };
    }

    /// <summary>What is merely odd elsewhere was said when that came into force.</summary>
    private static IEnumerable<Problem> Concerning(IEnumerable<Problem> problems, bool isSingle) => problems
        .Where(problem => problem.Severity == Severity.Error || problem.File == Shown)
        .Select(problem => isSingle && problem.File == Shown && problem.Path.StartsWith(First, StringComparison.Ordinal) ? problem with { Path = $"${problem.Path[First.Length..]}" } : problem);

    private static HashSet<string> Changed(MonitorOptions around, PastedFile pasted)
    {
        var all = around.Watchlists.Concat(pasted.Watchlists).Where(watchlist => watchlist.Name is { Length: > 0 });
        var changed = all.Where(watchlist => pasted.Entities.Count > 0 || pasted.Watchlists.Contains(watchlist) || SpeaksOfOthers(watchlist));
        return changed.Select(watchlist => watchlist.Name!).ToHashSet(StringComparer.Ordinal);
    }

    private static bool SpeaksOfOthers(WatchlistSection watchlist) =>
        watchlist.Terms.Concat(watchlist.Exclude).Append(watchlist.Require ?? "").Any(query => query.Contains("watchlist:", StringComparison.OrdinalIgnoreCase));
}
