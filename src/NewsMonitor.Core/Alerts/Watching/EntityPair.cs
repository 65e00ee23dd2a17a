namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>Two entities of a watchlist, in the order of their names.</summary>
public readonly record struct EntityPair(string One, string Other)
{
    /// <summary>Every two of them.</summary>
    public static IReadOnlyList<EntityPair> Of(IReadOnlyList<string> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        var names = entities.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return [.. names.SelectMany((one, at) => names.Skip(at + 1), (one, other) => new EntityPair(one, other))];
    }
}
