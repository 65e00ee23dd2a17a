namespace NewsMonitor.Storage.Moving;

/// <summary>In which order tables can be filled.</summary>
internal static class TableOrder
{
    /// <param name="needs">Each table with those its rows refer to; itself does not count.</param>
    /// <returns>Each after all it refers to, else by name.</returns>
    /// <exception cref="InvalidOperationException">Two refer to each other.</exception>
    public static IReadOnlyList<string> Of(IReadOnlyDictionary<string, IReadOnlyList<string>> needs)
    {
        var ordered = new List<string>();
        var waiting = new SortedSet<string>(needs.Keys, StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            var next = waiting.FirstOrDefault(table => needs[table].All(needed => needed == table || !waiting.Contains(needed)))
                ?? throw new InvalidOperationException($"Tables refer to each other: {string.Join(", ", waiting)}.");
            ordered.Add(next);
            waiting.Remove(next);
        }

        return ordered;
    }
}
