using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Configuration.Options;

/// <summary>A person, organisation, place, group or event; its name is an alias too.</summary>
internal sealed class EntitySection : ConfigElement
{
    [Needed]
    public string? Name { get; set; }

    public EntityType Type { get; set; } = EntityType.Other;

    /// <summary>Words in a row; <c>expel*</c>, <c>=US</c> and <c>Vezilier~1</c> as in a query.</summary>
    public List<string> Aliases { get; set; } = [];

    /// <summary>Whether case and accents count in the name and in aliases that are words in a row.</summary>
    public bool CaseSensitive { get; set; }

    /// <summary>A built-in country, by name or two-letter ISO code, whose names and demonyms are aliases too; null: none.</summary>
    public string? Country { get; set; }

    /// <summary>Whether that country's capital stands for it, as in "Bamako expels".</summary>
    public bool Capital { get; set; }

    public GuardSection? Guard { get; set; }
}

/// <summary>Aliases count only within so many words of one of these.</summary>
internal sealed class GuardSection : ConfigElement
{
    /// <summary>Written as aliases are.</summary>
    public List<string> Near { get; set; } = [];

    public int Within { get; set; } = 30;
}
