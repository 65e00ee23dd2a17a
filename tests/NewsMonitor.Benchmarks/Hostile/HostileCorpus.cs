using System.Text;

namespace NewsMonitor.Benchmarks.Hostile;

/// <summary>Documents made to hang, exhaust or mislead a feed reader.</summary>
internal static class HostileCorpus
{
    private const int TenMegabytes = 10 * 1024 * 1024;
    private const string Head = "<rss version=\"2.0\"><channel><title>t</title>";
    private const string Tail = "</channel></rss>";

    public static IReadOnlyDictionary<string, Func<IEnumerable<string>>> Cases { get; } = new Dictionary<string, Func<IEnumerable<string>>>
    {
        ["external entity, file"] = () => ["<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", Head, "<item><title>&x;</title></item>", Tail],
        ["external entity, http"] = () => ["<!DOCTYPE rss [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]>", Head, "<item><title>&x;</title></item>", Tail],
        ["external DTD"] = () => ["<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\">", Head, "<item><title>a</title></item>", Tail],
        ["billion laughs"] = () => ["<!DOCTYPE rss [<!ENTITY l0 \"ha\">", .. Enumerable.Range(1, 9).Select(Laugh), "]>", Head, "<item><title>&l9;</title></item>", Tail],
        ["quadratic blow-up"] = () => [
            "<!DOCTYPE rss [<!ENTITY a \"", new string('a', 100_000), "\">]>", Head, "<item><title>", .. Repeat("&a;", 300_000), "</title></item>", Tail],
        ["short entity a million times"] = () => [
            "<!DOCTYPE rss [<!ENTITY a \"", new string('a', 200), "\">]>", Head, "<item><title>", .. Repeat("&a;", 3_000_000), "</title></item>", Tail],
        ["nested 100,000 deep"] = () => [Head, .. Repeat("<a>", 300_000), .. Repeat("</a>", 400_000), Tail],
        ["nested 1,000,000 deep"] = () => [Head, .. Repeat("<a>", 3_000_000), .. Repeat("</a>", 4_000_000), Tail],
        ["nested 1,000,000 deep, never closed"] = () => [Head, .. Repeat("<a>", 3_000_000)],
        ["200,000 items"] = () => [Head, .. Enumerable.Range(0, 200_000).Select(i => $"<item><title>{i}</title><guid>{i}</guid></item>"), Tail],
        ["200,000 items, one guid"] = () => [Head, .. Enumerable.Range(0, 200_000).Select(i => $"<item><title>{i}</title><guid>a</guid></item>"), Tail],
        ["a title of 20 MB"] = () => [Head, "<item><title>", .. Repeat("x", 20 * 1024 * 1024), "</title></item>", Tail],
        ["a content of 10 MB"] = () => [Head, "<item><description><![CDATA[", .. Repeat("<p>word</p> ", TenMegabytes), "]]></description></item>", Tail],
        ["20,000 namespaces on one element"] = () => ["<rss", .. Enumerable.Range(0, 20_000).Select(i => $" xmlns:n{i}='urn:{i}'"), "><channel/></rss>"],
        ["20,000 namespaces on 20,000 elements"] = () => [Head, .. Enumerable.Range(0, 20_000).Select(i => $"<x xmlns:n{i}='urn:{i}'/>"), Tail],
        ["100,000 attributes"] = () => ["<rss><channel", .. Enumerable.Range(0, 100_000).Select(i => $" a{i}='1'"), "/></rss>"],
        ["one attribute a million times"] = () => ["<rss><channel><item ", .. Repeat("a='>' ", TenMegabytes)],
        ["an attribute of 10 MB"] = () => ["<rss><channel a='", .. Repeat("x", TenMegabytes), "'/></rss>"],
        ["10 MB of <"] = () => [Head, .. Repeat("<", TenMegabytes)],
        ["10 MB of &"] = () => [Head, "<item><title>", .. Repeat("&", TenMegabytes), "</title></item>", Tail],
        ["10 MB of &a;"] = () => [Head, "<item><title>", .. Repeat("&a;", TenMegabytes), "</title></item>", Tail],
        ["10 MB of &nbsp;"] = () => [Head, "<item><description>", .. Repeat("&nbsp;", TenMegabytes), "</description></item>", Tail],
        ["10 MB of >"] = () => [Head, "<item><title>&nbsp;", .. Repeat(">", TenMegabytes), "</title></item>", Tail],
        ["10 MB of &#1;"] = () => [Head, "<item><title>", .. Repeat("&#1;", TenMegabytes), "</title></item>", Tail],
        ["10 MB of U+0001"] = () => [Head, "<item><title>", .. Repeat("\u0001", TenMegabytes), "</title></item>", Tail],
        ["10 MB of <a "] = () => [Head, .. Repeat("<a ", TenMegabytes)],
        ["10 MB of <a>"] = () => [Head, "<item>", .. Repeat("<a/>", TenMegabytes), "</item>", Tail],
        ["10 MB of </a>"] = () => [Head, "<item>", .. Repeat("</a>", TenMegabytes), "</item>", Tail],
        ["10 MB of <!--"] = () => [Head, .. Repeat("<!--", TenMegabytes)],
        ["10 MB of <![CDATA["] = () => [Head, .. Repeat("<![CDATA[", TenMegabytes)],
        ["10 MB of <![CDATA[]]>"] = () => [Head, "<item><title>", .. Repeat("<![CDATA[x]]>", TenMegabytes), "</title></item>", Tail],
        ["10 MB of <?"] = () => [Head, .. Repeat("<?", TenMegabytes)],
        ["10 MB of <!DOCTYPE"] = () => Repeat("<!DOCTYPE ", TenMegabytes),
        ["10 MB of <!ENTITY"] = () => ["<!DOCTYPE rss [", .. Repeat("<!ENTITY a \"b\">", TenMegabytes), "]>", Head, Tail],
        ["10 MB of <a href=\" in CDATA"] = () => [Head, "<item><description><![CDATA[", .. Repeat("<a href=\"", TenMegabytes), "]]></description></item>", Tail],
        ["10 MB of <a href=x> in CDATA"] = () => [Head, "<item><description><![CDATA[", .. Repeat("<a href=x>", TenMegabytes), "]]></description></item>", Tail],
        ["10 MB of < in CDATA"] = () => [Head, "<item><description><![CDATA[", .. Repeat("<", TenMegabytes), "]]></description></item>", Tail],
        ["10 MB of <script in CDATA"] = () => [Head, "<item><description><![CDATA[", .. Repeat("<script>", TenMegabytes), "]]></description></item>", Tail],
        ["10 MB of & in CDATA"] = () => [Head, "<item><description><![CDATA[", .. Repeat("&", TenMegabytes), "]]></description></item>", Tail],
        ["10 MB of blanks in a title"] = () => [Head, "<item><title>a", .. Repeat(" ", TenMegabytes), "b</title></item>", Tail],
        ["10 MB of links"] = () => [Head, "<item>", .. Repeat("<link>/a</link>", TenMegabytes), "</item>", Tail],
        ["a link of 10 MB"] = () => [Head, "<item><link>http://a.example/", .. Repeat("a/../", TenMegabytes), "</link></item>", Tail],
        ["a date of 10 MB"] = () => [Head, "<item><pubDate>", .. Repeat("1 ", TenMegabytes), "</pubDate></item>", Tail],
        ["a guid of 10 MB"] = () => [Head, "<item><guid>", .. Repeat("g", TenMegabytes), "</guid></item>", Tail],
        ["100,000 categories"] = () => [Head, "<item>", .. Enumerable.Range(0, 100_000).Select(i => $"<category>{i}</category>"), "</item>", Tail],
        ["xml:base 190 deep"] = () => [Head, "<item>", .. Enumerable.Repeat("<div xml:base='a/'>", 190), "<a href='b'/>", .. Enumerable.Repeat("</div>", 190), "</item>", Tail],
        ["truncated"] = () => [Head, .. Repeat("<item><title>a</title></item>", 1_000_000), "<item><tit"],
        ["prefixed Atom"] = () => ["<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">", .. Repeat("<a:entry><a:title>t</a:title></a:entry>", 1_000_000), "</a:feed>"],
        ["no channel"] = () => ["<rss version=\"2.0\"/>"],
        ["an HTML page"] = () => ["<!DOCTYPE html><html><head><title>Before you continue</title></head><body>", .. Repeat("<p>Consent<br>", 1_000_000), "</body></html>"],
        ["a JSON error"] = () => ["{\"error\":\"unauthorised\"}"],
        ["JSON nested 1,000,000 deep"] = () => ["{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":", .. Repeat("[", 1_000_000)],
        ["a JSON feed of 10 MB"] = () => [
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"0\"}", .. Repeat(",{\"id\":\"1\",\"content_html\":\"<p>x\"}", TenMegabytes), "]}"],
        ["10 MB of zeros"] = () => Repeat("\0", TenMegabytes),
        ["UTF-16 said to be UTF-8"] = () => ["<?xml version=\"1.0\" encoding=\"utf-16\"?>", Head, "<item><title>é</title></item>", Tail],
        ["script links"] = () => [Head, "<item><link>java\tscript:alert(1)</link><description>&lt;a href='javascript:x'&gt;y&lt;/a&gt;</description></item>", Tail],
    };

    public static void Write(string name, string path)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false));
        foreach (var part in Cases[name]())
            file.Write(part);
    }

    private static string Laugh(int level) => $"<!ENTITY l{level} \"{string.Concat(Enumerable.Repeat($"&l{level - 1};", 10))}\">";

    /// <summary>So many characters of it, a bit more than less.</summary>
    private static IEnumerable<string> Repeat(string text, int characters)
    {
        var block = string.Concat(Enumerable.Repeat(text, 1_000));
        for (var left = characters; left > 0; left -= block.Length)
            yield return left >= block.Length ? block : string.Concat(Enumerable.Repeat(text, 1 + (left - 1) / text.Length));
    }
}
