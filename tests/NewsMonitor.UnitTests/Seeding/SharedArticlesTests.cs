using System.Text.Json;
using NewsMonitor.Core.Seeding;

namespace NewsMonitor.UnitTests.Seeding;

/// <summary>Real articles, where they are at hand: the one the project began with, and 215 that tell of 35 events.</summary>
public sealed class SharedArticlesTests
{
    private static readonly string? folder = Find();

    [Fact]
    public void The_first_article_gives_its_people_places_and_phrases()
    {
        Assert.SkipWhen(folder is null, "../shared is not present");
        var proposal = Seeded.From(File.ReadAllText(Path.Combine(folder, "seed-article.txt")));
        string[] expected = ["Yann Vezilier", "Assimi Goïta", "Mali", "France", "Bamako", "Paris", "Sahel", "Russia", "persona non grata", "counterterrorism cooperation", "coup"];
        Assert.Empty(expected.Except(Seeded.Sought(proposal)));
        Assert.Empty(Seeded.Failures(proposal));
    }

    [Fact]
    public void The_first_articles_connectives_are_left_out()
    {
        Assert.SkipWhen(folder is null, "../shared is not present");
        var proposal = Seeded.From(File.ReadAllText(Path.Combine(folder, "seed-article.txt")));
        string[] connectives = ["Moreover", "Furthermore", "Meanwhile", "In addition", "In conclusion", "Also"];
        Assert.Empty(connectives.Intersect(Seeded.Sought(proposal), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_real_article_gives_a_proposal_that_holds_or_a_reason()
    {
        var file = folder is null ? null : Path.Combine(folder, "news", "events-dev.jsonl");
        Assert.SkipUnless(File.Exists(file), "../shared is not present");
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var (title, text) = (Text(json, "title"), Text(json, "text"));
            if (Seeder.Propose(new Article(title, text), new SeedOptions()) is SeedResult.Proposed(var proposal))
                Assert.Empty(Seeded.Failures(proposal));
            else
                Assert.True(title.Length + text.Length < 100, title);
        }
    }

    private static string Text(JsonDocument json, string key) => json.RootElement.GetProperty(key).GetString() ?? "";

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("NEWSMONITOR_SHARED") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "shared")) && File.Exists(Path.Combine(at.FullName, "shared", "seed-article.txt")))
                return Path.Combine(at.FullName, "shared");
        return null;
    }
}
