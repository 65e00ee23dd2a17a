using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.Storage.Alerts;

internal sealed record ToldRow
{
    public string Watchlist { get; init; } = "";

    public string Channel { get; init; } = "";

    public long ItemId { get; init; }

    public string Telling { get; init; } = "";

    public string? Changes { get; init; }

    public string Kind { get; init; } = "";

    public string EventKey { get; init; } = "";

    public long DueAt { get; init; }

    public string AlertId { get; init; } = "";

    public ToldItem ToTold(bool isUnsent) => new(
        Watchlist, Channel, new ItemId(ItemId), Enum.Parse<Telling>(Telling), Changes is null ? [] : StoredJson.Read<List<RevisionHunk>>(Changes),
        Enum.Parse<AlertKind>(Kind), EventKey, DueAt.FromUnix())
    { IsUnsent = isUnsent };
}
