namespace NewsMonitor.Core.Watchlists;

/// <summary>A person, organisation, place, group or event with aliases; reusable across watchlists. Its name is an alias too.</summary>
public sealed record Entity
{
    public required string Name { get; init; }

    public EntityType Type { get; init; } = EntityType.Other;

    /// <summary>Words in a row, or one of the forms <see cref="Queries.Alias"/> reads.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether case and accents count in the name and in aliases that are words in a row.</summary>
    public bool CaseSensitive { get; init; }

    /// <summary>A built-in country, by name or ISO code, whose names and demonyms are aliases too; null for none.</summary>
    public string? Country { get; init; }

    /// <summary>Whether that country's capital stands for it: "Bamako expels".</summary>
    public bool Capital { get; init; }

    /// <summary>Null: aliases count anywhere.</summary>
    public Guard? Guard { get; init; }
}

/// <summary>An ambiguous alias counts only near its context.</summary>
/// <param name="Near">One of these must stand near; written as aliases are.</param>
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
