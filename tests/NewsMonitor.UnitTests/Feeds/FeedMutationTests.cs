using System.Text;
using CsCheck;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Feeds;

public sealed class FeedMutationTests
{
    private static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes(Parsed.Rss("<item><title>Été &amp; &lt;b&gt;x&lt;/b&gt;</title><link>/a?b=1&amp;c</link><pubDate>Tue, 19 Aug 2025 07:05:09 GMT</pubDate><description><![CDATA[<p>x</p>]]></description></item>")),
        Encoding.UTF8.GetBytes(Parsed.Atom("<entry xml:base='http://a.example/'><id>urn:1</id><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><a href='b'>c</a></div></content></entry>")),
        Encoding.UTF8.GetBytes("""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"\ud83d\ude00","tags":["a"],"content_html":"<p>x"}]}"""),
        Encoding.Unicode.GetBytes("\uFEFF<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><title>&a;</title></channel></rss>"),
    ];

    private static readonly Feed Configured = new() { Name = "paper", Url = Parsed.Address };

    private static readonly Gen<byte[]> Mutated = Gen.Select(
        Gen.Int[0, 3],
        Gen.Select(Gen.Int[0, 600], Gen.Byte, Gen.Int[0, 2]).Array[1, 12],
        (seed, edits) =>
        {
            var bytes = new List<byte>(Seeds[seed]);
            foreach (var (place, value, kind) in edits)
            {
                if (bytes.Count == 0) break;
                var at = place % bytes.Count;
                if (kind == 0) bytes[at] = value;
                else if (kind == 1) bytes.Insert(at, "<>&\"'/;[]!"u8[value % 10]);
                else bytes.RemoveRange(at, Math.Min(value % 40, bytes.Count - at));
            }
            return bytes.ToArray();
        });

    [Fact]
    public void No_mutation_breaks_the_reading_side() =>
        Mutated.Sample(
            bytes =>
            {
                var result = FeedParser.Parse(bytes, "text/xml; charset=utf-8", Parsed.Address);
                return result is not FeedParseResult.Feed feed || ItemFactory.Create(feed.Document, Configured, DateTimeOffset.UnixEpoch).All(i => i.Identity.Length > 0);
            },
            iter: 2_000);
}
