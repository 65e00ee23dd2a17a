using System.Text.Json;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.CommandLine;

/// <summary>The commands that look at single stages, as other programs call them.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-commands-");

    [Fact]
    public async Task Demo_shows_one_summary_and_three_alerts_and_leaves_nothing_behind()
    {
        var (exitCode, output, _) = await RunAsync("demo");
        Assert.Equal((0, 1, 3), (exitCode, Count(output, "Already there when watching began: 1 story"), Count(output, "WHY: score")));
        Assert.Empty(_directory.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task Demo_lists_the_reprints_in_the_alert_of_the_first_report()
    {
        var (_, output, _) = await RunAsync("demo");
        Assert.Equal(1, Count(output, "OTHER SOURCES: 1 independent, 3 copies"));
    }

    [Fact]
    public async Task Demo_answers_the_first_alert_with_a_follow_up_and_a_correction()
    {
        var (_, output, _) = await RunAsync("demo");
        Assert.Equal((2, 1, 1), (Count(output, "In-Reply-To: "), Count(output, "Follow-up to “"), Count(output, "Correction to “")));
    }

    [Fact]
    public async Task Parse_prints_an_object_for_each_input_and_fails_at_the_end()
    {
        await WriteAsync("good.xml", """
            <rss version="2.0"><channel><title>Tide</title><link>https://tide.example/</link>
            <item><guid>a1</guid><title>Ferry &amp; harbour</title><link>/ferry</link><pubDate>Fri, 02 Jan 2026 10:00:00 +0100</pubDate></item></channel></rss>
            """);
        await WriteAsync("page.html", "<html><head><title>Just a moment</title></head><body>Are you human?</body></html>");
        var (exitCode, output, _) = await RunAsync("parse", "page.html", "good.xml", "--base-url", "https://tide.example/rss", "--json");
        var lines = Lines(output);
        Assert.Equal((1, 2), (exitCode, lines.Count));
        Assert.True(lines[0].TryGetProperty("error", out _));
        var item = lines[1].GetProperty("items")[0];
        Assert.Equal(
            ("a1", "Ferry & harbour", "https://tide.example/ferry", "2026-01-02T09:00:00Z"),
            (Text(item, "id"), Text(item, "title"), Text(item, "link"), Text(item, "published")));
    }

    [Fact]
    public async Task Match_reads_author_and_tags_and_passes_over_a_byte_order_mark()
    {
        await WriteAsync("appsettings.json", """{ "Monitor": { "Watchlists": [ { "Name": "reefs", "Terms": [ "author:Brine AND tag:sea" ] } ] } }""");
        await WriteAsync("items.jsonl", "\uFEFF\uFEFF" + """{"id":7,"title":"Reef","author":"Ann Brine","tags":["sea"]}""");
        var (exitCode, output, _) = await RunAsync("match", "items.jsonl");
        Assert.Equal((0, true), (exitCode, output.StartsWith("7  reefs  1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Match_gives_evidence_that_points_at_the_text()
    {
        await WriteAsync("appsettings.json", """{ "Monitor": { "Watchlists": [ { "Name": "reefs", "Terms": [ "\"coral reef\"^2", "bleach*" ] } ] } }""");
        await WriteAsync("items.jsonl", """{"id":7,"title":"Córal  Reef in danger","summary":"Bleaching seen."}""");
        var (exitCode, output, _) = await RunAsync("match", "items.jsonl", "--json");
        var line = Assert.Single(Lines(output));
        var match = line.GetProperty("matches")[0];
        Assert.Equal((0, 7, 5.0), (exitCode, line.GetProperty("id").GetInt32(), match.GetProperty("score").GetDouble()));
        Assert.Equal(("Córal  Reef", 0, 11), (
            Text(match.GetProperty("evidence")[0], "text"),
            match.GetProperty("evidence")[0].GetProperty("start").GetInt32(),
            match.GetProperty("evidence")[0].GetProperty("length").GetInt32()));
    }

    [Fact]
    public async Task A_line_that_is_no_item_is_named_and_the_others_are_matched()
    {
        await WriteAsync("appsettings.json", """{ "Monitor": { "Watchlists": [ { "Name": "reefs", "Terms": [ "reef" ] } ] } }""");
        await WriteAsync("items.jsonl", "{\"id\":1,\"title\":\"reef\"}\nnonsense\n{\"id\":2,\"title\":\"reef\"}\n");
        var (exitCode, output, errors) = await RunAsync("match", "items.jsonl", "--json");
        Assert.Equal((1, 2), (exitCode, Lines(output).Count));
        Assert.Contains("items.jsonl:2:", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_without_an_id_is_matched_like_any_other()
    {
        await WriteAsync("appsettings.json", """{ "Monitor": { "Watchlists": [ { "Name": "reefs", "Terms": [ "reef" ] } ] } }""");
        await WriteAsync("items.jsonl", "{\"title\":\"reef\"}\n{\"id\":2,\"title\":\"reef\"}\n");
        var (exitCode, output, _) = await RunAsync("match", "items.jsonl", "--json");
        Assert.Equal((0, 2), (exitCode, Lines(output).Count));
    }

    [Fact]
    public async Task Offsets_count_in_plain_text_as_it_was_given()
    {
        const string summary = " Two  spaces, a\n new line, then the reef & more.";
        await WriteAsync("appsettings.json", """{ "Monitor": { "Watchlists": [ { "Name": "reefs", "Terms": [ "line" ] } ] } }""");
        await WriteAsync("items.jsonl", JsonSerializer.Serialize(new { id = 1, title = "", summary = summary.Replace("&", "and", StringComparison.Ordinal) }));
        var (_, output, _) = await RunAsync("match", "items.jsonl", "--json");
        var evidence = Assert.Single(Lines(output)).GetProperty("matches")[0].GetProperty("evidence")[0];
        Assert.Equal("line", summary.Substring(evidence.GetProperty("start").GetInt32(), evidence.GetProperty("length").GetInt32()));
    }

    [Fact]
    public async Task A_feed_that_cannot_be_fetched_says_why()
    {
        var (exitCode, output, _) = await RunAsync("parse", "http://127.0.0.1:9/feed", "--json");
        Assert.Equal(1, exitCode);
        Assert.Contains("AllowPrivateNetworks", Text(Assert.Single(Lines(output)), "error"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("match", "nowhere.jsonl")]
    [InlineData("stories", "nowhere.jsonl")]
    [InlineData("explain", "nowhere.txt")]
    public async Task A_file_that_is_not_there_is_named(string command, string file)
    {
        await WriteAsync("appsettings.json", """{ "Monitor": { "Watchlists": [ { "Name": "reefs", "Terms": [ "reef" ] } ] } }""");
        var (exitCode, _, errors) = await RunAsync(command, file);
        Assert.Equal(1, exitCode);
        Assert.Contains($"{file}: cannot be read", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stories_tells_copies_and_revisions_from_new_items()
    {
        var items = new object[]
        {
            new { id = "a", title = Texts.Headline, summary = Texts.Report, source = "Tide", link = "https://tide.example/1", published = "2026-01-02T10:00:00Z" },
            new { id = "b", title = Texts.OtherHeadline, summary = Texts.Report, source = "Wave", link = "https://wave.example/1", published = "2026-01-02T11:00:00Z" },
            new { id = "c", title = Texts.Headline, summary = Texts.Report + " Updated.", source = "Tide", link = "https://tide.example/1", published = "2026-01-02T12:00:00Z" },
            new { id = "d", title = Texts.Unrelated, summary = Texts.UnrelatedSummary, source = "Wave", link = "https://wave.example/2", published = "2026-01-02T13:00:00Z" },
        };
        await WriteAsync("items.jsonl", string.Join('\n', items.Select(item => JsonSerializer.Serialize(item))));
        var (exitCode, output, _) = await RunAsync("stories", "items.jsonl", "--json");
        Assert.Equal(0, exitCode);
        Assert.Equal(
            [("a", "new", null), ("b", "copy", "a"), ("c", "revision", "a"), ("d", "new", null)],
            Lines(output).Select(line => (Text(line, "id"), Text(line, "relation"), Text(line, "of"))));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static int Count(string output, string line) => output.Split('\n').Count(each => each.Trim('│', ' ').StartsWith(line, StringComparison.Ordinal));

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => MonitorProcess.RunAsync(_directory.FullName, arguments);

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_directory.FullName, name), text, TestContext.Current.CancellationToken);
}
