using System.Globalization;
using System.Net;
using System.Text;

namespace NewsMonitor.Benchmarks.Texts;

/// <summary>Feeds as newspapers serve them, without a fault in them: what all the readers compared can read.</summary>
internal static class FeedTexts
{
    private static readonly DateTimeOffset Newest = new(2025, 8, 19, 7, 5, 9, TimeSpan.Zero);

    /// <summary>RSS 2.0 with an HTML summary in CDATA, a content of some paragraphs, and the usual modules.</summary>
    public static string Rss(int number, int items)
    {
        var mill = new WordMill(number);
        var text = new StringBuilder($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>{mill.Sentence(2)}</title><link>https://paper{number}.example/</link><description>{mill.Sentence(9)}</description><language>en</language><ttl>15</ttl>

            """);
        for (var i = 0; i < items; i++)
        {
            var link = $"https://paper{number}.example/2025/08/{i}-{number}.html";
            text.Append(CultureInfo.InvariantCulture, $"""
                <item><title>{mill.Sentence(9)} &amp; more</title><link>{link}?utm_source=rss&amp;utm_medium=feed</link><guid isPermaLink="false">paper{number}-{i}</guid>
                <pubDate>{Newest.AddMinutes(-17 * i).ToString("r", CultureInfo.InvariantCulture)}</pubDate><dc:creator>{mill.Sentence(2)}</dc:creator><category>{mill.Sentence(1)}</category>
                <media:content url="https://img.paper{number}.example/{i}.jpg" medium="image" width="1200" height="675"/>
                <description><![CDATA[<p>{mill.Sentences(2)}</p>]]></description>
                <content:encoded><![CDATA[{Paragraphs(mill, link)}]]></content:encoded></item>

                """);
        }

        return text.Append("</channel></rss>").ToString();
    }

    /// <summary>Atom 1.0 with escaped HTML.</summary>
    public static string Atom(int number, int items)
    {
        var mill = new WordMill(number);
        var text = new StringBuilder($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>{mill.Sentence(2)}</title><id>urn:paper:{number}</id><link href="https://paper{number}.example/"/>
            <updated>{Stamp(0)}</updated>

            """);
        for (var i = 0; i < items; i++)
        {
            var link = $"https://paper{number}.example/2025/08/{i}-{number}.html";
            text.Append(CultureInfo.InvariantCulture, $"""
                <entry><title>{mill.Sentence(9)}</title><id>urn:paper:{number}:{i}</id><link rel="alternate" href="{link}"/>
                <published>{Stamp(i)}</published><updated>{Stamp(i)}</updated><author><name>{mill.Sentence(2)}</name></author><category term="{mill.Sentence(1)}"/>
                <summary>{mill.Sentences(2)}</summary><content type="html">{WebUtility.HtmlEncode(Paragraphs(mill, link))}</content></entry>

                """);
        }

        return text.Append("</feed>").ToString();
    }

    private static string Stamp(int item) => Newest.AddMinutes(-17 * item).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Paragraphs(WordMill mill, string link) =>
        $"""<p>{mill.Sentences(3)}</p><p>{mill.Sentences(2)} <a href="{link}">{mill.Sentence(3)}</a> {mill.Sentences(2)}</p><p><img src="/i/1.jpg" alt="{mill.Sentence(4)}"/></p>""";
}
