using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.Storage.Items;

/// <summary>A row of <c>story_traits</c>.</summary>
internal sealed record StoryTraitsRow
{
    public long Number { get; init; }

    public long Item { get; init; }

    public long StoryId { get; init; }

    public long FirstSeen { get; init; }

    public long Copy { get; init; }

    public byte[] Bytes { get; init; } = [];

    public ItemId ItemId => new(Item);

    public StoryId Story => new(StoryId);

    public DateTimeOffset Seen => DateTimeOffset.FromUnixTimeMilliseconds(FirstSeen);

    public bool IsCopy => Copy != 0;

    public StoryTraits Traits => StoryTraits.FromBytes(Bytes);
}
