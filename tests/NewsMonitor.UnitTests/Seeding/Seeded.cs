using System.Runtime.CompilerServices;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Seeding;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Seeding;

/// <summary>Articles of our own, and what is proposed from them.</summary>
internal static class Seeded
{
    public static Proposal From(string text, SeedOptions? options = null) =>
        Assert.IsType<SeedResult.Proposed>(Seeder.Propose(new Article(null, text), options ?? new SeedOptions())).Proposal;

    public static Proposal FromFile(string name) => From(File.ReadAllText(Path.Combine(Folder(), name)));

    /// <summary>Names, aliases and terms: everything the proposal looks for, each as it is printed.</summary>
    public static IReadOnlyList<string> Sought(Proposal proposal) =>
        [.. proposal.Entities.SelectMany(entity => entity.Aliases.Prepend(entity.Name)), .. proposal.Watchlist.Terms.Where(term => !term.StartsWith("entity:", StringComparison.Ordinal)).Select(Bare)];

    public static IReadOnlyList<ExampleFailure> Failures(Proposal proposal)
    {
        var build = Matcher.Compile(proposal.Set);
        Assert.DoesNotContain(build.Problems, problem => problem.Severity == ProblemSeverity.Error);
        return WatchlistExamples.Run(build.Compiled!, proposal.Watchlist);
    }

    private static string Bare(string term) => term.Split('^')[0].Replace("stem:", "", StringComparison.Ordinal).Trim('"', '=');

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Articles");
}
