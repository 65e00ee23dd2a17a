using System.Text;
using System.Xml;

namespace NewsMonitor.Core.Feeds;

/// <summary>
/// Writes feeds as OPML 2.0 for other readers and for <see cref="OpmlReader"/>: a folder for each first tag, all tags as categories. OPML
/// has no place for an interval or for a feed that is switched off; a comma or a slash within a tag divides it.
/// </summary>
public static class OpmlWriter
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, Encoding = new UTF8Encoding(false), CheckCharacters = true, NewLineChars = "\n" };

    /// <param name="feeds">In the order wanted; folders stand where their first feed does.</param>
    /// <param name="created">UTC.</param>
    /// <param name="output">Left open.</param>
    public static void Write(IEnumerable<Feed> feeds, DateTimeOffset created, Stream output)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        using var writer = XmlWriter.Create(output, Settings);
        writer.WriteStartElement("opml");
        writer.WriteAttributeString("version", "2.0");
        writer.WriteStartElement("head");
        writer.WriteElementString("title", "NewsMonitor feeds");
        writer.WriteElementString("dateCreated", created.UtcDateTime.ToString("r", System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteEndElement();
        writer.WriteStartElement("body");
        foreach (var folder in feeds.GroupBy(feed => feed.Tags.Count > 0 ? feed.Tags[0] : null))
            Write(writer, folder.Key, folder);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteWhitespace("\n");
    }

    private static void Write(XmlWriter writer, string? folder, IEnumerable<Feed> feeds)
    {
        if (folder is not null)
        {
            writer.WriteStartElement("outline");
            Attribute(writer, "text", folder);
        }

        foreach (var feed in feeds)
            Write(writer, feed);
        if (folder is not null)
            writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, Feed feed)
    {
        writer.WriteStartElement("outline");
        writer.WriteAttributeString("type", "rss");
        Attribute(writer, "text", feed.Name);
        Attribute(writer, "title", feed.Publisher ?? feed.Name);
        Attribute(writer, "xmlUrl", feed.Url.AbsoluteUri);
        if (feed.Language is not null)
            Attribute(writer, "language", feed.Language);
        if (feed.Tags.Count > 0)
            Attribute(writer, "category", string.Join(',', feed.Tags));
        writer.WriteEndElement();
    }

    // What XML cannot hold is better missing than the whole list.
    private static void Attribute(XmlWriter writer, string name, string value) =>
        writer.WriteAttributeString(name, string.Concat(value.EnumerateRunes().Where(rune => rune.Value is not (0xFFFE or 0xFFFF) && (rune.Value >= ' ' || rune.Value is '\t'))));
}
