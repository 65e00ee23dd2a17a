using NewsMonitor.Web;

namespace NewsMonitor.UnitTests.Web;

public sealed class ServiceAddressTests
{
    [Theory]
    [InlineData(null, "http://127.0.0.1:5080/")]
    [InlineData("", "http://127.0.0.1:5080/")]
    [InlineData("nonsense", "http://127.0.0.1:5080/")]
    [InlineData("http://127.0.0.1:5099", "http://127.0.0.1:5099/")]
    [InlineData("http://localhost:5099", "http://localhost:5099/")]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://[::]:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://*:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://+:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://10.0.0.7:8080", "http://10.0.0.7:8080/")]
    [InlineData("https://127.0.0.1:5443; http://127.0.0.1:5080", "http://127.0.0.1:5080/")]
    [InlineData("https://127.0.0.1:5443", "https://127.0.0.1:5443/")]
    public void It_is_one_that_this_machine_can_ask(string? urls, string asked) => Assert.Equal(asked, ServiceAddress.Of(urls).AbsoluteUri);

    [Theory]
    [InlineData("""{ "Urls": "http://127.0.0.1:5099", "Monitor": { "Nonsense": 1 } }""", "http://127.0.0.1:5099/")]
    [InlineData("""{ "Urls": "http://127.0.0.1:5099", // a comment""", "http://127.0.0.1:5080/")]
    [InlineData("""{ "Urls": "http://127.0.0.1:5099", "Urls": "http://127.0.0.1:5098" }""", "http://127.0.0.1:5080/")]
    [InlineData("[]", "http://127.0.0.1:5080/")]
    public void What_else_is_wrong_in_the_file_does_not_matter(string json, string asked)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, json);
        var address = ServiceAddress.Read(file).AbsoluteUri;
        File.Delete(file);
        Assert.Equal(asked, address);
    }

    [Fact]
    public void Without_a_file_it_is_the_default() => Assert.Equal("http://127.0.0.1:5080/", ServiceAddress.Read("/nowhere/appsettings.json").AbsoluteUri);
}
