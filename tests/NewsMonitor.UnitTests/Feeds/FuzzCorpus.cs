using System.Text;

namespace NewsMonitor.UnitTests.Feeds;

/// <summary>What mutations start from: a small feed of each format, and the suites where <c>../shared</c> is present.</summary>
internal static class FuzzCorpus
{
    private const int LargestSeed = 20_000;

    private static readonly string[] Texts =
    [
        Parsed.Rss("<item><title>Été &amp; &lt;b&gt;x&lt;/b&gt;</title><link>/a?b=1&amp;c</link><pubDate>Tue, 19 Aug 2025 07:05:09 GMT</pubDate><description><![CDATA[<p>x <a href=\"y\">z</a>]]></description></item>"),
        Parsed.Rss("<ttl>15</ttl><skipHours><hour>1</hour></skipHours><item><guid isPermaLink='false'>g</guid><content:encoded>&lt;p&gt;&amp;nbsp;c</content:encoded><dc:date>2025-08-19</dc:date><dc:creator>n</dc:creator></item>"),
        Parsed.Atom("<entry xml:base='http://a.example/'><id>urn:1</id><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><a href='b'>c</a></div></content></entry>"),
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title type='html'>&lt;i&gt;t</a:title><a:link href='/x'/><a:updated>2025-08-19T07:05:09+02:00</a:updated></a:entry></a:feed>",
        "<entry xmlns='http://www.w3.org/2005/Atom'><title>alone</title><content type='text/plain'>a &lt; b</content></entry>",
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title mode='escaped'>&lt;b&gt;old</title><issued>2004-02-03</issued><content mode='base64'>YWJj</content></entry></feed>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel rdf:about='http://a.example/'><title>r</title></channel><item rdf:about='http://a.example/1'><title>one</title></item></rdf:RDF>",
        "<CHANNEL HREF='http://a.example/'><TITLE>cdf</TITLE><ITEM HREF='/1' LASTMOD='1998-01-02'><TITLE>one</TITLE><ABSTRACT>text</ABSTRACT></ITEM></CHANNEL>",
        "<rss xmlns:media='http://search.yahoo.com/mrss/'><channel><item><media:group><media:title>m</media:title><media:content url='/v.mp4'/><media:description>d</media:description></media:group></item></channel></rss>",
        """{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"\ud83d\ude00","url":"/a","tags":["a"],"authors":[{"name":"n"}],"date_published":"2025-08-19T07:05:09Z","content_html":"<p>x"}]}""",
        "<!DOCTYPE rss [<!ENTITY a 'b'><!ENTITY % p 'q'>]><rss><channel><title>&a;</title><item><title>&eacute;&#233;&#xE9;&nope;</title></item></channel></rss>",
        "<!DOCTYPE html><html><head><title>Consent</title></head><body><form action='/c'><input name=x></form></body></html>",
    ];

    /// <summary>What breaks readers more often than chance would write it.</summary>
    public static IReadOnlyList<byte[]> Fragments { get; } = [.. ((string[])
    [
        "<", ">", "&", "\"", "'", "/", ";", "=", "\0", "]]>", "<![CDATA[", "<!--", "-->", "<?xml version='1.0' encoding='utf-16'?>", "<!DOCTYPE a [<!ENTITY b '&b;'>]>",
        "&b;", "&#0;", "&#xD800;", "&#99999999999;", "&amp;amp;", "xmlns:a=''", "xml:base='//'", "xml:base='javascript:'", "<a:b>", "</rss>", "<item>", "</item>", "<entry>",
        "<guid/>", "<link>", "<script>", "<p", "<a href=\"", "{", "[", "\\u", "\\ud800", "9999999999", "-1", "31 Feb 2025 25:61:61 +9999", "\u0085", "\u202E", "\uFEFF", "\uFFFF", "😀",
    ]).Select(Encoding.UTF8.GetBytes), [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xC3], [0xED, 0xA0, 0x80], [0x1B, 0x24, 0x42], [0x7E, 0x7B]];

    public static byte[][] Seeds()
    {
        var own = Texts.SelectMany(text => (byte[][])[Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes("\uFEFF" + text), Encoding.Latin1.GetBytes(text)]);
        return [.. own, .. Shared()];
    }

    private static IEnumerable<byte[]> Shared() => SharedFeeds.Folder is not { } folder
        ? []
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".jsonl", StringComparison.Ordinal) && new FileInfo(file).Length is > 0 and <= LargestSeed)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes);
}
