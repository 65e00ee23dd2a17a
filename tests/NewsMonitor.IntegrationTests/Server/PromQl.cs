using System.Text.RegularExpressions;

namespace NewsMonitor.IntegrationTests.Server;

/// <summary>Of Prometheus' query language as much as it takes to see which metrics a query asks for.</summary>
internal static partial class PromQl
{
    private static readonly string[] Operators = ["and", "or", "unless", "bool", "offset"];

    /// <summary>What is no label, no span, no function, no operator and no number names a metric.</summary>
    public static IEnumerable<string> MetricsOf(string query) => Name()
        .Matches(LabelsAndSpans().Replace(query, " "))
        .Select(name => name.Value)
        .Except(Operators)
        .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]*\}|\[[^\]]*\]|\b(?:by|on|without|ignoring|group_left|group_right)\s*\([^)]*\)")]
    private static partial Regex LabelsAndSpans();

    [GeneratedRegex(@"(?<![\w:.])[a-zA-Z_:][\w:]*\b(?!\s*\()")]
    private static partial Regex Name();
}
