using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMonitor.IntegrationTests.Browser.Week;

/// <summary>The week's great story, as <c>rupture.txt</c> tells it.</summary>
internal static partial class RuptureNews
{
    // [day hh:mm] outlet, # headline, - text; then = a copy minutes later, perhaps under a headline of its own, and ~ a word corrected.
    public static IReadOnlyList<Report> Read(string file)
    {
        var (reports, original) = (new List<Report>(), 0);
        foreach (var line in file.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            switch (line[0])
            {
                case '[':
                    var (at, feed) = Beginning(line);
                    original = reports.Count;
                    reports.Add(new Report(feed, at, "", ""));
                    break;
                case '#':
                    reports[original] = reports[original] with { Title = line[2..] };
                    break;
                case '-':
                    reports[original] = reports[original] with { Text = line[2..] };
                    break;
                case '=':
                    reports.Add(Copy(reports[original], line));
                    break;
                default:
                    var words = line[2..].Split(" | ");
                    reports[original] = reports[original] with { Correction = new Correction(reports[original].At + Minutes(words[0]), words[1], words[2]) };
                    break;
            }

        return reports;
    }

    private static (TimeSpan At, string Feed) Beginning(string line)
    {
        var parts = BeginningPattern().Match(line).Groups;
        var day = int.Parse(parts[1].Value, CultureInfo.InvariantCulture);
        return (TimeSpan.FromDays(day - 1) + TimeSpan.Parse(parts[2].Value, CultureInfo.InvariantCulture), parts[3].Value);
    }

    private static Report Copy(Report original, string line)
    {
        var parts = line[2..].Split(" | ");
        var words = parts[0].Split(' ');
        return original with { Feed = words[0], At = original.At + Minutes(words[1]), Title = parts.ElementAtOrDefault(1) ?? original.Title };
    }

    private static TimeSpan Minutes(string text) => TimeSpan.FromMinutes(int.Parse(text, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^\[(\d) (\d\d:\d\d)\] (\S+)$")]
    private static partial Regex BeginningPattern();
}
