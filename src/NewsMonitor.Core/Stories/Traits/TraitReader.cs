using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Stories.Traits;

/// <summary>An item's <see cref="StoryTraits"/>: a function of its texts, dates and link alone.</summary>
public static class TraitReader
{
    public static StoryTraits Read(Item item) => Read(item, Fingerprint.Of(item));

    internal static StoryTraits Read(Item item, Fingerprint fingerprint)
    {
        var (features, language) = VectorReader.Shared.Read(item.Title, Fingerprint.BodyOf(item), item.Language);
        return new StoryTraits(features, fingerprint.Sketch(), RetrospectReader.Of(item), language, SecondsOf(item.EffectiveDate));
    }

    private static int SecondsOf(DateTimeOffset time) => (int)Math.Clamp(time.ToUnixTimeSeconds(), 0, int.MaxValue);
}
