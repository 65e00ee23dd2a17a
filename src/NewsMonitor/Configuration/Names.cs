namespace NewsMonitor.Configuration;

/// <summary>Names must tell things apart.</summary>
internal static class Names
{
    /// <summary>Reports every element whose name an earlier one has.</summary>
    public static void CheckUnique<T>(Problems problems, string kind, IEnumerable<T> elements, Func<T, string?> name)
        where T : ConfigElement
    {
        var first = new Dictionary<string, Place>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in elements)
        {
            if (name(element) is not { } given || first.TryAdd(given, element.Place))
                continue;
            var (file, line) = first[given].File.Locate(first[given].Key);
            problems.Error(element.Place.At("Name"), $"the {kind} name `{given}` is a duplicate: the first stands at {file}:{line}.", "Give one of the two another name.");
        }
    }
}
