using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Items;

/// <summary>An item's text for comparing.</summary>
internal sealed record StoryCandidateRow
{
    public long Id { get; init; }

    public long StoryId { get; init; }

    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    public string? CanonicalLink { get; init; }

    public string Source { get; init; } = "";

    public StoryCandidate ToCandidate() => new(new ItemId(Id), new StoryId(StoryId), Title, Body, CanonicalLink, Source);
}
