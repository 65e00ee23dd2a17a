using System.Xml.Linq;
using NewsMonitor.Core.Feeds.Reading;

namespace NewsMonitor.Core.Feeds;

/// <summary>Walks the outlines of one list. Attribute names are read in any case, as the programs that write them differ.</summary>
internal sealed class OpmlOutlines(IEnumerable<string> namesInUse)
{
    private const int LongestText = 200;
    private const int MostTags = 50;

    private readonly OpmlNames _names = new(namesInUse);
    private readonly List<string> _notes = [];
    private readonly List<OpmlFeed> _feeds = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public OpmlReading.Read Read(XElement opml)
    {
        foreach (var body in opml.Elements().Where(element => OpmlReader.Is(element, "body")))
            Walk(body, []);
        return new OpmlReading.Read(_feeds, _notes);
    }

    /// <summary>As deep as the guard let the document be.</summary>
    private void Walk(XElement parent, IReadOnlyList<string> folders)
    {
        foreach (var outline in parent.Elements().Where(element => OpmlReader.Is(element, "outline")))
        {
            var text = Text(outline, "text") ?? Text(outline, "title");
            if (Attribute(outline, "xmlUrl") is { } url)
                Take(outline, url, text, folders);
            else if (Attribute(outline, "type")?.Trim().Equals("include", StringComparison.OrdinalIgnoreCase) == true)
                _notes.Add($"\"{text}\" includes another list, which is not fetched.");
            Walk(outline, text is null ? folders : [.. folders, text]);
        }
    }

    private void Take(XElement outline, string written, string? text, IReadOnlyList<string> folders)
    {
        if (Address(written.Trim()) is not { } url || CanonicalUrl.Of(url.AbsoluteUri) is not { } canonical)
        {
            _notes.Add($"\"{text ?? "?"}\" is left out: its address is not an http or https one.");
            return;
        }

        var tags = folders.Concat(Categories(outline));
        if (_places.TryGetValue(canonical, out var place))
        {
            _feeds[place] = _feeds[place] with { Tags = Distinct([.. _feeds[place].Tags, .. tags]) };
            return;
        }

        _places.Add(canonical, _feeds.Count);
        var publisher = Text(outline, "title") ?? text;
        _feeds.Add(new OpmlFeed(_names.Next(text ?? publisher ?? "", url), url, publisher, Distinct(tags), Language(outline)));
    }

    // What browsers hand to feed readers: feed:https://… and feed://….
    private static Uri? Address(string written)
    {
        if (written.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
            written = written[5..].StartsWith("//", StringComparison.Ordinal) ? "http:" + written[5..] : written[5..];
        return LinkResolver.IsHttp(written) && Uri.TryCreate(written, UriKind.Absolute, out var url) && url.Host.Length > 0 ? url : null;
    }

    // OPML 2.0: comma-separated, each a path of slashes or a tag without any.
    private static IEnumerable<string> Categories(XElement outline) =>
        (Attribute(outline, "category") ?? "").Split([',', '/']).Select(OneLine).OfType<string>();

    private static string? Language(XElement outline)
    {
        var primary = (Attribute(outline, "language") ?? "").Trim().Split('-', '_')[0];
        return primary.Length == 2 && primary.All(char.IsAsciiLetter) ? primary.ToLowerInvariant() : null;
    }

    private static IReadOnlyList<string> Distinct(IEnumerable<string> tags) => [.. tags.Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTags)];

    private static string? Text(XElement outline, string name) => OneLine(Attribute(outline, name));

    private static string? OneLine(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var line = ElementText.OneLine(text);
        if (line.Length <= LongestText) return line;
        return line[..(char.IsHighSurrogate(line[LongestText - 1]) ? LongestText - 1 : LongestText)].TrimEnd();
    }

    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
