using NewsMonitor.Web.Stories;

namespace NewsMonitor.UnitTests.Web;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("https://wire.example/a?b=c&d=e", "https://wire.example/a?b=c&d=e")]
    [InlineData("http://wire.example/", "http://wire.example/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("JaVaScRiPt:alert(1)", null)]
    [InlineData(" javascript:alert(1)", null)]
    [InlineData("data:text/html,<script>alert(1)</script>", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//wire.example/a", null)]
    [InlineData("/hangfire", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_page_carries_links_to_the_web_only(string? link, string? carried) => Assert.Equal(carried, ShownText.LinkOf(link));

    [Fact]
    public void A_long_text_is_cut_between_words()
    {
        var shown = ShownText.BeginningOf(string.Join(' ', Enumerable.Repeat("harbour", 200)));
        Assert.EndsWith("harbour …", shown, StringComparison.Ordinal);
        Assert.InRange(shown!.Length, 300, 420);
    }

    [Fact]
    public void No_character_is_cut_in_two()
    {
        var shown = ShownText.BeginningOf("a" + string.Concat(Enumerable.Repeat("\U0001F30A", 300)));
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(shown!)));
    }

    [Fact]
    public void What_has_no_title_can_still_be_clicked() => Assert.Equal("(without a title)", ShownText.TitleOf(" "));
}
