using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Feeds;

public sealed partial class FeedSuiteTests(ITestOutputHelper output)
{
    private static readonly string[] NotOurs = ["wellformed/sanitize", "wellformed/amp"];

    [Fact]
    public void The_feedparser_suite_is_read()
    {
        var cases = SharedFeeds.Cases("feedparser").Where(c => !NotOurs.Contains(c.Group)).ToList();
        var table = Run("feedparser", cases, out var wholeCases, out var parsed);

        Assert.True(parsed >= 0.99, $"parsed {parsed:P1}");
        foreach (var kind in (string[])["title", "link", "id", "published", "updated"])
        {
            var (right, all) = table.Where(row => row.Key.EndsWith("." + kind, StringComparison.Ordinal)).Aggregate((0, 0), (sum, row) => (sum.Item1 + row.Value.Right, sum.Item2 + row.Value.All));
            Assert.True(right >= 0.95 * all, $"{kind}: {right} of {all}");
        }
        Assert.True(wholeCases > 0.9, $"whole cases {wholeCases:P1}");
    }

    [Fact]
    public void The_miniflux_suite_is_read()
    {
        // Those that hang on the feed's address, which the suite does not tell, are set aside.
        Run("miniflux", [.. SharedFeeds.Cases("miniflux").Where(c => !SharedFeeds.NeedsAddress(c))], out var wholeCases, out _);
        Assert.True(wholeCases >= 0.97, $"whole cases {wholeCases:P1}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    public void The_date_suite_is_read_under_any_culture(string culture)
    {
        var lines = File.ReadLines(Path.Combine(SharedFeeds.Required(), "dates.jsonl")).ToList();
        var report = Cultures.Under(culture, () => lines.Select(Judge).ToList());
        foreach (var (_, text) in report.Where(r => r.Verdict is not ("right" or "parsed" or "refused"))) output.WriteLine(text);
        Assert.DoesNotContain(report, r => r.Verdict is "wrong" or "not refused");
        Assert.True(report.Count(r => r.Verdict == "right") >= 67, $"right: {report.Count(r => r.Verdict == "right")}");
        Assert.True(report.Count(r => r.Verdict == "missed") <= 4);
    }

    private static (string Verdict, string Text) Judge(string line)
    {
        using var json = JsonDocument.Parse(line);
        var input = json.RootElement.GetProperty("input").GetString();
        var expected = json.RootElement.GetProperty("utc").GetString();
        var actual = SharedFeeds.Date(FeedDate.Parse(input));
        var verdict = json.RootElement.GetProperty("must_fail").GetBoolean() ? actual is null ? "refused" : "not refused"
            : actual is null ? "missed"
            : expected is null ? "parsed"
            : actual == expected ? "right" : "wrong";
        return (verdict, $"{verdict}: \"{input}\" -> {actual ?? "null"}, expected {expected ?? "any"}");
    }

    private Dictionary<string, (int Right, int All)> Run(string suite, List<SharedFeeds.SuiteCase> cases, out double wholeCases, out double parsed)
    {
        var table = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        var failures = new StringBuilder();
        var (whole, feeds, wellFormed) = (0, 0, 0);
        foreach (var suiteCase in cases)
        {
            var document = (SharedFeeds.Parse(suiteCase) as FeedParseResult.Feed)?.Document;
            if (!suiteCase.IsBroken)
            {
                wellFormed++;
                if (document is not null) feeds++;
                else failures.AppendLine(CultureInfo.InvariantCulture, $"- {suiteCase.File}: no feed");
            }
            var isWhole = suiteCase.IsBroken || document is not null;
            foreach (var (path, expected) in suiteCase.Expect)
            {
                var actual = document is null ? null : SharedFeeds.Value(document, path);
                var isRight = document is not null && SharedFeeds.Agrees(path, expected, actual);
                var kind = Index().Replace(path, "[]");
                var (right, all) = table.GetValueOrDefault(kind);
                table[kind] = (right + (isRight ? 1 : 0), all + 1);
                isWhole &= isRight;
                if (!isRight) failures.AppendLine(CultureInfo.InvariantCulture, $"- {suiteCase.File}: {path} is `{actual ?? "null"}`, expected `{expected}`");
            }
            if (isWhole) whole++;
        }
        wholeCases = (double)whole / cases.Count;
        parsed = (double)feeds / wellFormed;
        Report(suite, $"{whole} of {cases.Count} cases whole, {feeds} of {wellFormed} feeds parsed", table, failures.ToString());
        return new Dictionary<string, (int, int)>(table);
    }

    private void Report(string suite, string summary, SortedDictionary<string, (int Right, int All)> table, string failures)
    {
        var report = new StringBuilder().AppendLine("# " + suite).AppendLine().AppendLine(summary).AppendLine().AppendLine("| path | right | of |").AppendLine("|---|---|---|");
        foreach (var (path, (right, all)) in table) report.AppendLine(CultureInfo.InvariantCulture, $"| {path} | {right} | {all} |");
        output.WriteLine(report.ToString());
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults"));
        File.WriteAllText(Path.Combine(folder.FullName, suite + ".md"), report.AppendLine().Append(failures).ToString());
    }

    [GeneratedRegex("\\[[0-9]+\\]", RegexOptions.None, 1000)]
    private static partial Regex Index();
}
