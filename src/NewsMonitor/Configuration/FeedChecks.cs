using NewsMonitor.Configuration.Options;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Configuration;

/// <summary>Feeds: names, addresses, languages.</summary>
internal sealed class FeedChecks(Problems problems)
{
    public IReadOnlyList<Feed> Read(MonitorOptions options)
    {
        Names.CheckUnique(problems, "feed", options.Feeds, feed => feed.Name);
        return [.. options.Feeds.Select(Read).OfType<Feed>()];
    }

    /// <summary>Two letters, and perhaps a region.</summary>
    public static bool IsLanguage(string code) => code.Length >= 2 && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]) && (code.Length == 2 || code[2] == '-');

    private Feed? Read(FeedSection feed)
    {
        if (feed.Language is { } language && !IsLanguage(language))
            problems.Error(feed.Place.At("Language"), $"`{language}` is no language code.", "Use two letters, such as \"fr\".");
        if (feed.Name is not { Length: > 0 } name || feed.Url is not { Length: > 0 } text || Addresses.Read(problems, feed.Place.At("Url"), text) is not { } url)
            return null;
        return new Feed
        {
            Name = name,
            Url = url,
            Language = feed.Language?[..2].ToLowerInvariant(),
            Publisher = feed.Publisher,
            Tags = feed.Tags,
            Interval = feed.Interval,
            Enabled = feed.Enabled,
        };
    }
}
