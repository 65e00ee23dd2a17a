using NewsMonitor.Core.Text;

namespace NewsMonitor.UnitTests.Text;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  two  spaces\n and a line ")]
    [InlineData("AT&T > others")]
    public void Plain_text_comes_back_as_the_same_instance(string text) => Assert.Same(text, HtmlText.ToText(text));

    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "One\nTwo")]
    [InlineData("One<br/>Two<BR>Three", "One\nTwo\nThree")]
    [InlineData("a <b>bold</b>  word", "a bold word")]
    [InlineData("dip<b>lo</b>mat", "diplomat")]
    [InlineData("<td>a</td><td>b</td>", "a b")]
    [InlineData("&amp;lt; &eacute; &#233; &#x2019;", "&lt; é é ’")]
    [InlineData("&#146; &nosuch; &", "’ &nosuch; &")]
    [InlineData("a<!-- no -->b", "ab")]
    [InlineData("a<script>if (x < 1) y()</script>b", "ab")]
    [InlineData("a<style>p{}</style >b", "ab")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("<img alt='no' src=x>yes", "yes")]
    [InlineData("<a title='a > b'>c</a>", "c")]
    [InlineData("it's <i class=x>Bob's</i>", "it's Bob's")]
    [InlineData("cut <a href=\"x", "cut")]
    [InlineData("<![CDATA[data]]>", "data")]
    [InlineData("<p>\n  a\n  b\n</p>\n\n<p> c </p>", "a b\nc")]
    public void Markup_becomes_the_text_a_reader_sees(string html, string text) => Assert.Equal(text, HtmlText.ToText(html));

    [Theory]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("<a b=\"")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<script/>")]
    [InlineData("&#")]
    [InlineData("</")]
    [InlineData("<b x='> ")]
    public void Hostile_repetition_ends(string part) => Assert.NotNull(HtmlText.ToText("<p>" + string.Concat(Enumerable.Repeat(part, 300_000))));
}
