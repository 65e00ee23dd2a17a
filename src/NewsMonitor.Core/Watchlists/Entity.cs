namespace NewsMonitor.Core.Watchlists;

/// <summary>A person, organisation, place, group or event with aliases; reusable across watchlists. Its name is an alias too.</summary>
public sealed record Entity
{
    public required string Name { get; init; }

    public EntityType Type { get; init; } = EntityType.Other;

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public bool CaseSensitive { get; init; }

    /// <summary>Null: aliases count anywhere.</summary>
    public Guard? Guard { get; init; }
}

/// <summary>An ambiguous alias counts only near its context.</summary>
/// <param name="Near">Words or phrases, one of which must stand near.</param>
/// <param name="Within">At most this many words between.</param>
public sealed record Guard(IReadOnlyList<string> Near, int Within = 30);

/// <summary>What kind of thing an entity is.</summary>
public enum EntityType
{
    Other,
    Person,
    Organisation,
    Place,
    Group,
    Event,
}
