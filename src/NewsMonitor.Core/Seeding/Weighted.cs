using System.Globalization;

namespace NewsMonitor.Core.Seeding;

/// <summary>A query with its weight behind it, left out when it is 1.</summary>
internal static class Weighted
{
    public static string Term(string query, double weight) => weight == 1 ? query : string.Create(CultureInfo.InvariantCulture, $"{query}^{weight:0.##}");
}
