using NewsMonitor.FaultRig.News;

namespace NewsMonitor.FaultRig.Sinks;

/// <summary>Whether what an alert says belongs to the items it names.</summary>
internal static class AlertCheck
{
    /// <param name="stock">What was published.</param>
    /// <param name="numbers">The items named.</param>
    /// <param name="single">Whether it must tell of exactly one.</param>
    /// <param name="says">Whether the alert says that text.</param>
    public static string? Of(NewsStock stock, IReadOnlyList<int> numbers, bool single, Func<string, bool> says)
    {
        if (numbers.Count == 0 || (single && numbers.Count > 1))
            return $"tells of {numbers.Count} items";
        foreach (var number in numbers)
        {
            if (stock.Find(number) is not { } item)
                return $"names item {number}, which was never published";
            if (!says(item.Title))
                return $"names item {number}, but not by its title";
            if (!says(item.Link))
                return $"names item {number}, but not by its link";
        }

        return null;
    }
}
