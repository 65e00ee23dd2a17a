using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Feeds;

/// <summary>What an item can be known again by when its identity has changed: keys of one length, to be stored and compared.</summary>
/// <param name="Link">Of the canonical link; null without one.</param>
/// <param name="Title">Of the title's words, without regard to case and accents; null for a title too short to be one item's alone ("Live", "Editorial").</param>
public sealed record ItemTraits(string? Link, string? Title)
{
    private const int FewestWords = 4;

    public static ItemTraits Of(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var words = Words.Of(item.Title);
        return new ItemTraits(
            item.CanonicalLink is { } link ? ItemHash.Of(link) : null,
            words.Count >= FewestWords ? ItemHash.Of(string.Join(' ', words)) : null);
    }
}
