namespace NewsMonitor.Core.Seeding;

/// <summary>What is known beside the article.</summary>
public sealed record SeedOptions
{
    /// <summary>The watchlist's name; null: one is made from the article's key names.</summary>
    public string? Name { get; init; }

    /// <summary>Who is told at once; null: no alerts are proposed.</summary>
    public string? Channel { get; init; }

    /// <summary>Names of entities there already are; the proposal uses none of them, so that both fit into one configuration.</summary>
    public IReadOnlyCollection<string> TakenEntities { get; init; } = [];

    /// <summary>Names of watchlists there already are.</summary>
    public IReadOnlyCollection<string> TakenWatchlists { get; init; } = [];
}
