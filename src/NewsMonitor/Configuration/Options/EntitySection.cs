using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Configuration.Options;

/// <summary>A person, organisation, place, group or event; its name is an alias too.</summary>
internal sealed class EntitySection : ConfigElement
{
    [Needed]
    public string? Name { get; set; }

    public EntityType Type { get; set; } = EntityType.Other;

    public List<string> Aliases { get; set; } = [];

    public bool CaseSensitive { get; set; }

    public GuardSection? Guard { get; set; }
}

/// <summary>Aliases count only within so many words of one of these.</summary>
internal sealed class GuardSection : ConfigElement
{
    public List<string> Near { get; set; } = [];

    public int Within { get; set; } = 30;
}
