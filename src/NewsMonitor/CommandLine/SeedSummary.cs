using NewsMonitor.Core.Seeding;

namespace NewsMonitor.CommandLine;

/// <summary>What was found, and what to do with it, for the person who reads stderr while stdout goes to a file.</summary>
internal static class SeedSummary
{
    private const int MostNamed = 6;

    public static void Write(Proposal proposal, TextWriter to)
    {
        var watchlist = proposal.Watchlist;
        to.WriteLine($"Watchlist `{watchlist.Name}` from {Language(proposal.Language)}: {Counted.Of(proposal.Entities.Count, "entity", "entities")}, "
            + $"{Counted.Of(watchlist.Terms.Count, "term")}, {Counted.Of(watchlist.MustMatch.Count, "example")} of the article's own sentences hold.");
        foreach (var kind in proposal.Entities.GroupBy(entity => entity.Country is null ? entity.Type.ToString() : "Country"))
            to.WriteLine($"  {kind.Key,-13}{string.Join(", ", kind.Take(MostNamed).Select(entity => entity.Name))}{(kind.Count() > MostNamed ? ", …" : "")}");
        to.WriteLine($"  {"Terms",-13}{string.Join(", ", watchlist.Terms.Where(term => !term.StartsWith("entity:", StringComparison.Ordinal)).Take(MostNamed))}");
        to.WriteLine($"Save it as watchlists/{watchlist.Name}.json, strike out what you do not want, then: newsmonitor check; newsmonitor backtest.");
        if (watchlist.Alerts.Count == 0)
            to.WriteLine("Nobody is told yet: give it \"Alerts\": [ { \"Channel\": \"…\" } ], or run this again with --channel.");
    }

    private static string Language(string code) => code switch
    {
        "fr" => "a French article",
        "de" => "a German article",
        "es" => "a Spanish article",
        "pt" => "a Portuguese article",
        "it" => "an Italian article",
        _ => "an English article",
    };
}
