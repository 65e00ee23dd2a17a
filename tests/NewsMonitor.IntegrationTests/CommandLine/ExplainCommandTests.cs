using System.Text.RegularExpressions;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Moving;
using NewsMonitor.IntegrationTests.EndToEnd;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.CommandLine;

/// <summary><c>explain</c> on stories: why an item is where it is, or where it would go.</summary>
public sealed partial class ExplainCommandTests : IAsyncLifetime
{
    private Scene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await Scene.SetAsync(null, "tide", "wave");

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task An_item_on_record_shows_its_story_its_relation_and_why()
    {
        await TellAsync();
        Assert.Matches(@"item 2 in story 1 \(2 items, 1 independent, 1 copy\) copy of item 1 \(\d+%\): \d+ word 3-grams, \d+% of the shorter text", await ExplainAsync("--item", "2"));
    }

    [Fact]
    public async Task A_feed_is_explained_by_what_is_on_record_of_its_items()
    {
        await TellAsync();
        Assert.Contains("item 2 in story 1 (2 items", await ExplainAsync(_scene.Publisher.UrlOf("wave")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_decided_is_shown_with_what_stood_before()
    {
        await TellAsync();
        await using (var database = await MonitorDatabase.OpenAsync(
            StorageOptions.Sqlite(Path.Combine(_scene.Home, "data")), TimeProvider.System, TestContext.Current.CancellationToken))
            await database.StoryMoves.SplitAsync(new StoryId(1), new ItemId(2), MoveScope.Item, TestContext.Current.CancellationToken);
        var output = await ExplainAsync("--item", "2");
        Assert.Contains("new: a person split it off story 1", output, StringComparison.Ordinal);
        Assert.Matches(@"UTC: a person split it off story 1 into story \d+ before that it was copy of item 1 \(\d+%\)", output);
    }

    [Fact]
    public async Task A_text_that_is_not_on_record_is_told_where_it_would_go()
    {
        await TellAsync();
        await WriteAsync("article.txt", $"Pale colonies worry harbour towns\n{Texts.Report}");
        Assert.Matches(@"not on record; if it came now, it would be item 3 in story 1 copy of item [12] \(\d+%\)", await ExplainAsync("article.txt"));
    }

    [Fact]
    public async Task Items_of_a_file_are_told_apart_where_nothing_is_on_record()
    {
        await WriteAsync("items.jsonl", """
            {"id":1,"title":"Volcano of Tarnos erupts after a century of silence","source":"Tide"}
            {"id":2,"title":"Volcano of Tarnos erupts after a century of silence","source":"Wave"}
            """);
        var output = await ExplainAsync("items.jsonl");
        Assert.Contains("it would be item 1 and begin a story new: no text like it", output, StringComparison.Ordinal);
        Assert.Contains("it would be item 2 in story 1 copy of item 1 (100%)", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_scene.Home, "data")));
    }

    [Fact]
    public async Task An_item_that_is_not_on_record_is_said_so()
    {
        var (exitCode, _, errors) = await _scene.RunAsync("explain", "--item", "77");
        Assert.Equal((1, true), (exitCode, errors.Contains("There is no item 77 on record", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData]
    [InlineData("article.txt", "--item", "2")]
    public async Task Either_an_input_or_an_item_is_named(params string[] arguments) => Assert.Equal(2, (await _scene.RunAsync(["explain", .. arguments])).ExitCode);

    private async Task TellAsync()
    {
        _scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        await _scene.RunAsync("once");
        _scene.Publisher.Publish("wave", Texts.OtherHeadline, Texts.Report);
        await _scene.RunAsync("once", "--all");
    }

    /// <summary>What is printed, its lines joined: where they break is the terminal's.</summary>
    private async Task<string> ExplainAsync(params string[] arguments)
    {
        var (exitCode, output, errors) = await _scene.RunAsync(["explain", .. arguments]);
        Assert.Equal((0, ""), (exitCode, errors));
        return Spaces().Replace(output, " ");
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_scene.Home, name), text, TestContext.Current.CancellationToken);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
