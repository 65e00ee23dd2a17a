using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Corroborating;
using NewsMonitor.Storage.Stories;

namespace NewsMonitor.CommandLine;

/// <summary>Where an item belongs.</summary>
internal abstract record ExplainedStory
{
    private ExplainedStory() { }

    /// <summary>It is on record.</summary>
    /// <param name="Item">With all that was decided about it.</param>
    /// <param name="Items">How many its story has.</param>
    /// <param name="Voices">How many tell it.</param>
    public sealed record Recorded(PlacedItem Item, int Items, Corroboration Voices) : ExplainedStory;

    /// <summary>It is not; this would be decided if it came now.</summary>
    /// <param name="Number">The number it would have.</param>
    /// <param name="Decision">What would be decided.</param>
    public sealed record Expected(long Number, StoryDecision Decision) : ExplainedStory;
}
