using NewsMonitor.Delivery.Text;

namespace NewsMonitor.UnitTests.Delivery.Text;

public class SafeLinkTests
{
    [Theory]
    [InlineData("https://a.example/x?y=1&z=2", "https://a.example/x?y=1&z=2")]
    [InlineData(" http://a.example ", "http://a.example/")]
    [InlineData("https://a.example/\"><b>", "https://a.example/%22%3E%3Cb%3E")]
    public void Web_links_pass_percent_encoded(string link, string expected) => Assert.Equal(expected, SafeLink.Of(link));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,<script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//a.example/x")]
    [InlineData("/x")]
    [InlineData("https://bank.example@evil.example/")]
    public void All_else_does_not(string? link) => Assert.Null(SafeLink.Of(link));
}
