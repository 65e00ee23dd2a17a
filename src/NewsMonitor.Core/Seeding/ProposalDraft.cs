using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Seeding;

/// <summary>Puts a watchlist together and tries it on the article's own sentences, with the real matcher, until it holds.</summary>
internal static class ProposalDraft
{
    private const int MostExamples = 4;
    private const double HighestThreshold = 7;

    // A generic word weighs 1 and counts twice in a title: alone it must not do.
    private const double LowestThreshold = 3;

    /// <summary>Null when there is nothing to look for.</summary>
    public static Proposal? Of(Findings findings, SeedOptions options)
    {
        var name = NameOf(findings, options);
        var entities = ProposedEntities.Of(findings, options, name);
        List<string> found = [.. ProposedTerms.Phrases(findings), .. ProposedTerms.Words(findings)];
        List<string> terms = [.. entities.Select(entity => entity.Term), .. found];
        if (terms.Count == 0)
            return null;
        var draft = new Watchlist
        {
            Name = name,
            Description = Described(findings.Article),
            Terms = terms,
            Require = Requirement.Of(entities, [.. found.Select(WithoutWeight)]),
            MinScore = LowestThreshold,
            Alerts = options.Channel is { } channel ? [new AlertRule(channel)] : [],
        };
        List<Entity> used = [.. entities.Select(entity => entity.Entity)];
        return new Proposal(used, Tried(draft, used, findings.Article), findings.Language);
    }

    /// <summary>The highest threshold at which the lead still matches, and the sentences that match then.</summary>
    private static Watchlist Tried(Watchlist draft, List<Entity> entities, ArticleWords article)
    {
        var examples = Examples.Of(article);
        foreach (var attempt in new[] { draft, draft with { Require = null } })
        {
            var scored = Scored(attempt, entities, examples);
            if (scored.Count == 0)
                continue;
            // The lead or the second best sentence, whichever asks for less.
            var second = scored.Count > 1 ? scored.OrderByDescending(example => example.Score).ElementAt(1).Score : scored[0].Score;
            var threshold = Math.Clamp(Math.Floor(Math.Min(scored[0].Score, second) * 0.75), LowestThreshold, HighestThreshold);
            List<Example> hold = [.. scored.Where(example => example.Score >= threshold).Select(example => example.Example).Take(MostExamples)];
            if (hold.Count > 0)
                return attempt with { MinScore = threshold, MustMatch = hold };
        }
        return draft with { MinScore = 1, Require = null, MustMatch = [] };
    }

    private static List<(Example Example, double Score)> Scored(Watchlist draft, List<Entity> entities, List<Example> examples)
    {
        var lenient = draft with { MinScore = 0.1 };
        if (Matcher.Compile(new WatchlistSet([lenient], entities)).Compiled is not { } compiled)
            throw new InvalidOperationException("A proposed watchlist does not compile: " + string.Join(" ", Matcher.Compile(new WatchlistSet([lenient], entities)).Problems));
        List<(Example, double)> scored = [];
        foreach (var example in examples)
        {
            var item = new Item { Identity = "example", Title = example.Title, Summary = example.Summary ?? "" };
            var explanation = compiled.Explain(item, lenient.Name);
            if (explanation.Matches)
                scored.Add((example, explanation.Score));
        }
        return scored;
    }

    private static string WithoutWeight(string term) => term.LastIndexOf('^') is > 0 and var caret ? term[..caret] : term;

    private static string NameOf(Findings findings, SeedOptions options)
    {
        if (options.Name is { } given)
            return given;
        var names = findings.Names.Where(name => !name.IsInstitution).Select(name => (name.Text, name.Salience))
            .Concat(findings.Countries.Select(country => (Text: country.Name, country.Salience))).OrderByDescending(name => name.Salience).Take(2).Select(name => name.Text).ToList();
        var slug = Slug.Of(names.Count > 0 ? names : findings.Phrases.Concat(findings.Words).Take(2).Select(phrase => phrase.Text));
        var unique = slug;
        for (var i = 2; options.TakenWatchlists.Contains(unique, StringComparer.OrdinalIgnoreCase); i++)
            unique = $"{slug}-{i}";
        return unique;
    }

    private static string Described(ArticleWords article)
    {
        var title = article.Sentences[0].Text;
        return $"Proposed from the article \"{(title.Length > 120 ? title[..119].TrimEnd() + "…" : title)}\"";
    }
}
