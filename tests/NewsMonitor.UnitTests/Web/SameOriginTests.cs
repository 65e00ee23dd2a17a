using Microsoft.AspNetCore.Http;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.UnitTests.Web;

public sealed class SameOriginTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", null, true)]
    [InlineData("http://127.0.0.1:5080", "same-origin", true)]
    [InlineData("http://127.0.0.1:5081", "same-site", false)]
    [InlineData("http://127.0.0.1:5080", "cross-site", false)]
    [InlineData("https://127.0.0.1:5080", null, false)]
    [InlineData("http://evil.example", null, false)]
    [InlineData("null", null, false)]
    [InlineData(null, null, false)]
    [InlineData(null, "same-origin", false)]
    public void Only_what_says_it_comes_from_here_does(string? origin, string? site, bool fromHere)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString("127.0.0.1", 5080));
        request.Headers.Origin = origin;
        request.Headers["Sec-Fetch-Site"] = site;
        Assert.Equal(fromHere, SameOrigin.IsSentFromHere(request));
    }
}
