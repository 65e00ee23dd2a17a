using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>Who wrote it, as the many author elements around RSS say it.</summary>
internal static class RssAuthors
{
    private static readonly string[] Keys = ["author", "dc:creator", "dc:author", "itunes:author", "atom:author", "googleplay:author"];
    private static readonly string[] ChannelKeys = [.. Keys, "managingeditor", "itunes:owner", "googleplay:owner", "webmaster"];

    public static string? OfItem(Fields item) => Keys.Select(key => Join(item, key)).FirstOrDefault(a => a is not null);

    public static string? OfChannel(Fields channel) => ChannelKeys.Select(key => Join(channel, key)).FirstOrDefault(a => a is not null);

    private static string? Join(Fields fields, string key) => Join(fields.All(key).Select(author => Person(author, fields.Vocabulary)));

    public static string? Join(IEnumerable<string?> names)
    {
        var joined = string.Join(", ", names.Where(n => !string.IsNullOrWhiteSpace(n)).Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>The name within, else the address within, else the text.</summary>
    public static string? Person(XElement element, Vocabulary vocabulary)
    {
        if (!element.HasElements) return ElementText.TitleOf(ElementText.Plain(element));
        var person = new Fields(element, vocabulary);
        return person.Text("name", "atom:name", "itunes:name") ?? person.Text("email", "atom:email", "itunes:email") ?? ElementText.OneLine(element.Value);
    }
}
