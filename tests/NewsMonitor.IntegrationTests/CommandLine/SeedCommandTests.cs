using System.Text.Json;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.CommandLine;

/// <summary><c>seed</c> as a person uses it: its output saved, checked and matched with.</summary>
public sealed class SeedCommandTests : IDisposable
{
    private const string Article = """
        Harbour master of Quimperlo resigns over ferry lease

        Odile Kervran, the harbour master of Quimperlo, resigned on Monday after inspectors found that a ferry lease had been signed twice.
        Kervran said the ferry lease was drawn up in Dublin. "I signed one paper," Odile Kervran told reporters in France.
        Moreover, the port authority will sue the shipping company Marlec Lines in Ireland.
        """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-seed-");

    [Fact]
    public async Task What_is_printed_passes_check_as_an_included_file()
    {
        var (exitCode, output, errors) = await SeedAsync("article.txt", Article);
        Assert.Equal(0, exitCode);
        Assert.Contains("newsmonitor check", errors, StringComparison.Ordinal);
        var (checkedCode, report) = await CheckAsync(output, """{ "Monitor": { "Include": [ "watchlists/*.json" ] } }""");
        Assert.True(checkedCode == 0, report);
    }

    [Fact]
    public async Task What_is_printed_fits_beside_a_watchlist_with_the_same_names()
    {
        const string Config = """{ "Monitor": { "Include": [ "watchlists/*.json" ], "Entities": [ { "Name": "Odile Kervran" }, { "Name": "France" } ], "Watchlists": [ { "Name": "ferry", "Terms": [ "ferry" ] } ] } }""";
        await WriteAsync("appsettings.json", Config);
        var (_, output, _) = await SeedAsync("article.txt", Article);
        var (checkedCode, report) = await CheckAsync(output, Config);
        Assert.True(checkedCode == 0, report);
    }

    [Fact]
    public async Task The_first_channel_of_a_named_configuration_is_told()
    {
        await WriteAsync("desk.json", """{ "Monitor": { "Channels": { "desk": { "Type": "Email", "To": [ "desk@example.org" ] } } } }""");
        var (_, output, _) = await SeedAsync("article.txt", Article, "--config", "desk.json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal("desk", json.RootElement.GetProperty("Watchlists")[0].GetProperty("Alerts")[0].GetProperty("Channel").GetString());
    }

    [Fact]
    public async Task Of_a_page_the_article_is_read_and_nothing_around_it()
    {
        var lines = Article.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var page = $"<!doctype html><html><head><title>{lines[0]}</title><script>var Zorblax = \"Grand Vizier\";</script></head><body><nav><a href='/'>Celebrity Gossip Corner</a></nav>"
            + $"<article><h1>{lines[0]}</h1>{string.Concat(lines.Skip(1).Select(line => $"<p>{line.Replace("\"", "&ldquo;", StringComparison.Ordinal)}</p>"))}</article>"
            + "<aside><a href='/x'>Mortimer Snerd weds Candida Bloggs</a></aside></body></html>";
        var (exitCode, output, _) = await SeedAsync("page.html", page);
        Assert.Equal(0, exitCode);
        Assert.Contains("Odile Kervran", output, StringComparison.Ordinal);
        foreach (var outside in new[] { "Zorblax", "Gossip", "Snerd", "Moreover" })
            Assert.DoesNotContain($"\"{outside}", output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_page_nested_beyond_measure_comes_to_an_end()
    {
        var (exitCode, _, _) = await SeedAsync("deep.html", "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + Article);
        Assert.Equal(0, exitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nothing to see.")]
    public async Task Too_little_text_is_an_error_and_prints_nothing(string text)
    {
        var (exitCode, output, errors) = await SeedAsync("short.txt", text);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("fewer than", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_larger_than_an_article_is_an_error()
    {
        var (exitCode, output, errors) = await SeedAsync("large.txt", new string('x', 2 * 1024 * 1024 + 1));
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("larger than 2 MiB", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_an_error()
    {
        var (exitCode, _, errors) = await RunAsync("seed", "nowhere.txt");
        Assert.Equal(1, exitCode);
        Assert.Contains("nowhere.txt: cannot be read", errors, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private async Task<(int ExitCode, string Output, string Errors)> SeedAsync(string file, string text, params string[] more)
    {
        await WriteAsync(file, text);
        return await RunAsync(["seed", file, .. more]);
    }

    private async Task<(int ExitCode, string Report)> CheckAsync(string proposal, string config)
    {
        await WriteAsync("appsettings.json", config);
        await WriteAsync("watchlists/seeded.json", proposal);
        var (exitCode, output, errors) = await RunAsync("check");
        return (exitCode, output + errors);
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => MonitorProcess.RunAsync(_directory.FullName, arguments);

    private Task WriteAsync(string name, string text)
    {
        var path = Path.Combine(_directory.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
    }
}
