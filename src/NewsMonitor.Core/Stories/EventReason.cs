using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories.Indexing;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.Core.Stories;

/// <summary>Says for a person why an item follows up on another: by the words they share.</summary>
internal static class EventReason
{
    private const int MostWords = 6;

    public static string Of(StoryEvidence story, Item item)
    {
        var words = VectorReader.Shared.WordsOf(item.Title, Fingerprint.BodyOf(item), story.Shared, MostWords);
        var after = story.Evidence.Gap switch
        {
            < 1 => "within the hour",
            < 72 => FormattableString.Invariant($"within {Math.Ceiling(story.Evidence.Gap):0} hours"),
            _ => FormattableString.Invariant($"within {Math.Ceiling(story.Evidence.Gap / 24):0} days"),
        };
        return FormattableString.Invariant($"the same event as item {story.Nearest.Value}: both name {string.Join(", ", words)}, {after}; the same to {story.Probability:0%}");
    }
}
