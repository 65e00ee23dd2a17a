using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Storage.Feeds;

internal record FeedRow
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string Url { get; init; } = "";

    public long Enabled { get; init; }

    public long Gone { get; init; }

    public long NextCheckAt { get; init; }

    public long Hurried { get; init; }

    public string State { get; init; } = "";

    /// <summary>The JSON holds all of it; the columns that queries ask for are the ones that get changed, so they win.</summary>
    public FeedState ToState() => StoredJson.Read<FeedState>(State) with { NextCheckAt = NextCheckAt.FromUnix(), Gone = Gone != 0 };
}
