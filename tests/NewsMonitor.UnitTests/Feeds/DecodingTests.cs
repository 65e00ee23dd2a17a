using System.Text;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Feeds;

public sealed class DecodingTests
{
    private const string Title = "Élysée – «ça» 年";
    private const string Western = "Élysée – «ça»";

    static DecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static string? TitleOf(byte[] bytes, string? contentType = null) =>
        Assert.IsType<FeedParseResult.Feed>(FeedParser.Parse(bytes, contentType, null)).Document.Title;

    private static string Rss(string title, string declared) => $"<?xml version=\"1.0\" encoding=\"{declared}\"?><rss><channel><title>{title}</title></channel></rss>";

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_decides(string encoding)
    {
        var chosen = Encoding.GetEncoding(encoding);
        Assert.Equal(Title, TitleOf([.. chosen.GetPreamble(), .. chosen.GetBytes(Rss(Title, "iso-8859-1"))]));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Wide_characters_are_known_without_a_mark(string encoding) =>
        Assert.Equal(Title, TitleOf(Encoding.GetEncoding(encoding).GetBytes(Rss(Title, encoding))));

    [Fact]
    public void Valid_utf_8_wins_over_a_declaration_that_lies() => Assert.Equal(Title, TitleOf(Encoding.UTF8.GetBytes(Rss(Title, "iso-8859-1")), "text/xml; charset=us-ascii"));

    [Fact]
    public void The_server_wins_over_the_declaration() =>
        Assert.Equal("Привет", TitleOf(Encoding.GetEncoding("koi8-r").GetBytes(Rss("Привет", "windows-1251")), "text/xml; charset=\"KOI8-R\""));

    [Theory]
    [InlineData("windows-1251", "Привет, мир")]
    [InlineData("gb2312", "马里外交官")]
    [InlineData("big5", "馬里外交官")]
    [InlineData("euc-kr", "말리 외교관")]
    [InlineData("shift_jis", "マリの外交官")]
    [InlineData("iso-2022-jp", "マリの外交官")]
    [InlineData("windows-1256", "مالي وفرنسا")]
    public void A_declared_charset_is_used(string charset, string title) => Assert.Equal(title, TitleOf(Encoding.GetEncoding(charset).GetBytes(Rss(title, charset))));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("no-such-charset")]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public void Where_nothing_true_is_said_it_is_windows_1252(string declared) => Assert.Equal(Western, TitleOf(Encoding.GetEncoding(1252).GetBytes(Rss(Western, declared))));

    [Fact]
    public void One_broken_byte_does_not_spoil_the_rest()
    {
        var bytes = Encoding.UTF8.GetBytes(Rss("éèàùçêîôû @", "utf-8"));
        bytes[Array.IndexOf(bytes, (byte)'@')] = 0xE9;
        Assert.Equal("éèàùçêîôû é", TitleOf(bytes));
    }
}
