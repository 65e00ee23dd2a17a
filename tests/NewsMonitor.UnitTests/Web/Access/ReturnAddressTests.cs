using NewsMonitor.Web.Access;

namespace NewsMonitor.UnitTests.Web.Access;

public sealed class ReturnAddressTests
{
    [Theory]
    [InlineData("/stories/7?from=2", "/stories/7?from=2")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("stories", "/")]
    [InlineData("~/stories", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("/a\r\nSet-Cookie: b", "/")]
    public void After_the_login_people_stay_here(string? asked, string expected) => Assert.Equal(expected, ReturnAddress.Of(asked));
}
