using System.Text.Json;
using NewsMonitor.CommandLine;
using NewsMonitor.Configuration;

namespace NewsMonitor.UnitTests.Seeds;

/// <summary>The shipped France-Mali watchlist over our own items: the affair in many words, and things that look like it.</summary>
public sealed class ShippedWatchlistTests(ITestOutputHelper output)
{
    private const double AtLeast = 0.94;

    private static readonly string Root = FindRoot();

    [Theory]
    [InlineData("seeds/example-items.jsonl")]
    [InlineData("tests/NewsMonitor.UnitTests/Seeds/france-mali-headlines.jsonl")]
    public void It_finds_the_affair_and_little_else(string file)
    {
        var matcher = ConfigurationLoader.Load(Path.Combine(Root, "appsettings.json")).Settings!.Matcher;
        var judged = File.ReadLines(Path.Combine(Root, file)).Select(line =>
        {
            var item = ItemLine.Read(line).ToItem(DateTimeOffset.UnixEpoch);
            var expected = JsonDocument.Parse(line).RootElement.GetProperty("expect").GetBoolean();
            return (item.Title, Expected: expected, Found: matcher.Match(item).Matches.Count > 0);
        }).ToList();

        var right = judged.Count(item => item.Expected && item.Found);
        var (precision, recall) = ((double)right / judged.Count(item => item.Found), (double)right / judged.Count(item => item.Expected));
        output.WriteLine($"{file}: {judged.Count} items, precision {precision:0.000}, recall {recall:0.000}");
        foreach (var (title, expected, _) in judged.Where(item => item.Expected != item.Found))
            output.WriteLine($"  {(expected ? "missed" : "false alarm")}: {title}");
        Assert.True(precision >= AtLeast && recall >= AtLeast, $"precision {precision:0.000}, recall {recall:0.000}");
    }

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "Monitor.sln")))
                return directory.FullName;
        throw new InvalidOperationException("The tests do not run below the checkout.");
    }
}
