using NewsMonitor.Core.Alerts.Watching;

namespace NewsMonitor.Delivery.Text;

/// <summary>The words for entities that are named together for the first time.</summary>
internal static class PairWords
{
    private const int LongestName = 60;
    private const int Most = 3;

    /// <summary>"First time in 90 days: Bamako and Paris"; no more than a few lines.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<FirstPair> pairs)
    {
        List<string> lines = [.. pairs.Take(Most).Select(pair => $"First time in {Span(pair)}: {OneLine.Of(pair.One, LongestName)} and {OneLine.Of(pair.Other, LongestName)}")];
        if (pairs.Count > Most)
            lines.Add($"and {pairs.Count - Most} more named together for the first time");
        return lines;
    }

    private static string Span(FirstPair pair) =>
        pair.Days >= FirstPair.Memory.TotalDays ? $"{pair.Days} days" : $"the {pair.Days} days on record";
}
