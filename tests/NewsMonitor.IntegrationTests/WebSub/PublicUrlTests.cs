using System.Text.Json.Nodes;
using NewsMonitor.Configuration;

namespace NewsMonitor.IntegrationTests.WebSub;

public sealed class PublicUrlTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-config-");

    [Theory]
    [InlineData("https://monitor.example")]
    [InlineData("https://monitor.example/news/")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData(null)] // only polled
    public void An_address_of_the_web_is_good(string? url) => Assert.Empty(Check(url).Problems);

    [Theory]
    [InlineData("monitor.example", "https://monitor.example")]
    [InlineData("ftp://monitor.example", "")]
    [InlineData("https://monitor.example/?a=b", "https://monitor.example/")]
    [InlineData("https://ann:pass@monitor.example/", "https://monitor.example/")]
    public void Any_other_is_refused_with_its_place_and_the_cure(string url, string cure)
    {
        var problem = Assert.Single(Check(url).Problems);
        Assert.Equal("$.Monitor.Web.PublicUrl", problem.Path);
        Assert.Contains(cure, problem.Suggestion ?? "", StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private LoadedConfiguration Check(string? url)
    {
        var file = Path.Combine(_directory.FullName, "appsettings.json");
        File.WriteAllText(file, new JsonObject { ["Monitor"] = new JsonObject { ["Web"] = new JsonObject { ["PublicUrl"] = url } } }.ToJsonString());
        return ConfigurationLoader.Load(file);
    }
}
