using NewsMonitor.Configuration.Options;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Configuration;

/// <summary>Watchlists and entities: their queries, their alerts, their own examples.</summary>
internal sealed class WatchlistChecks(Problems problems)
{
    /// <summary>The set and its matcher; null when one of its queries is wrong.</summary>
    public (WatchlistSet Set, CompiledWatchlists Matcher)? Read(MonitorOptions options)
    {
        var watchlists = options.Watchlists.Where(watchlist => watchlist.Name is { Length: > 0 }).ToList();
        var entities = options.Entities.Where(entity => entity.Name is { Length: > 0 }).ToList();
        var set = new WatchlistSet([.. watchlists.Select(Read)], [.. entities.Select(Read)]);
        var alerts = new AlertChecks(problems, options.Channels.Keys);
        var tags = options.Feeds.SelectMany(feed => feed.Tags).Distinct().ToList();
        foreach (var watchlist in watchlists)
        {
            alerts.Check(watchlist);
            CheckFilters(watchlist, tags);
        }

        var build = Matcher.Compile(set);
        foreach (var problem in build.Problems)
            Report(problem, problem.Owner == ProblemOwner.Watchlist ? watchlists[problem.Index].Place : entities[problem.Index].Place);
        if (build.Compiled is not { } matcher)
            return null;
        foreach (var (watchlist, section) in set.Watchlists.Zip(watchlists))
            foreach (var failure in WatchlistExamples.Run(matcher, watchlist))
                problems.Error(section.Place.At(Key(failure.Part)), $"\"{failure.Example}\" {failure.Message}.");
        return (set, matcher);
    }

    /// <summary>A filter that lets nothing through is a slip of the pen.</summary>
    private void CheckFilters(WatchlistSection watchlist, List<string> tags)
    {
        if (watchlist.Name!.Any(char.IsControl))
            problems.Error(watchlist.Place.At("Name"), "holds a control character.");
        foreach (var (index, language) in watchlist.Languages.Index())
            if (language.Length != 2 || !language.All(char.IsAsciiLetter))
                problems.Error(watchlist.Place.At("Languages", index), $"`{language}` is no language.", "Use two letters, such as \"fr\".");
        foreach (var (index, tag) in watchlist.FeedTags.Index())
            if (!tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
                problems.Warning(watchlist.Place.At("FeedTags", index), $"no feed has the tag `{tag}`.", Suggestion.Nearest(tag, tags) is { } nearest ? $"Did you mean `{nearest}`?" : null);
        if (watchlist is { Silence: not null, Alerts.Count: 0 })
            problems.Warning(watchlist.Place.At("Silence"), "nobody is told of it: the watchlist has no `Alerts`.");
    }

    private void Report(WatchlistProblem problem, Place owner)
    {
        var position = problem.Position is { } at ? $"at character {at + 1}: " : "";
        var place = owner.At(Key(problem.Part));
        if (problem.Severity == ProblemSeverity.Error)
            problems.Error(place, position + problem.Message, Cure(problem));
        else
            problems.Warning(place, position + problem.Message, Cure(problem));
    }

    /// <summary>What was probably meant, unless the message says it already.</summary>
    private static string? Cure(WatchlistProblem problem) =>
        problem.Suggestion is { } meant && !problem.Message.Contains(meant, StringComparison.Ordinal) ? $"Did you mean `{meant}`?" : null;

    /// <summary><c>Guard.Near[0]</c> as a configuration key.</summary>
    private static string Key(string part) => part.Replace('.', ':').Replace("[", ":", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    private static Watchlist Read(WatchlistSection section) => new()
    {
        Name = section.Name!,
        Description = section.Description,
        FeedTags = section.FeedTags,
        Languages = section.Languages,
        Terms = section.Terms,
        Require = section.Require,
        Exclude = section.Exclude,
        MinScore = section.MinScore,
        MustMatch = [.. section.MustMatch.Select(Read)],
        MustNotMatch = [.. section.MustNotMatch.Select(Read)],
        Alerts = [.. section.Alerts.Select(alert => new AlertRule(alert.Channel ?? "", alert.When, alert.MinScore, alert.Cron, alert.TimeZone))],
        QuietHours = section.QuietHours is { From: { } from, To: { } to } quiet ? new QuietHours(from, to, quiet.TimeZone, quiet.BreakThroughScore) : null,
        MaxAlertsPerHour = section.MaxAlertsPerHour,
        FollowUpEvery = section.FollowUpEvery,
        Burst = section.Burst,
        Silence = section.Silence,
    };

    private static Example Read(ExampleSection section) => new(section.Title ?? "", section.Summary, section.Language);

    private static Entity Read(EntitySection section) => new()
    {
        Name = section.Name!,
        Type = section.Type,
        Aliases = section.Aliases,
        CaseSensitive = section.CaseSensitive,
        Country = section.Country,
        Capital = section.Capital,
        Guard = section.Guard is { } guard ? new Guard(guard.Near, guard.Within) : null,
    };
}
