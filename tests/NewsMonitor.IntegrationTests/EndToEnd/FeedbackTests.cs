using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using MimeKit;

namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>A reader marks what they were told, by the links of the mail.</summary>
public sealed partial class FeedbackTests : IAsyncLifetime
{
    private Scene _scene = null!;
    private RunningService _service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _scene = await Scene.SetAsync(null, "tide");
        _scene.Reconfigure(monitor => monitor["Web"] = new JsonObject { ["PublicUrl"] = "https://news.example.org", ["ReadOnly"] = true });
        _service = await RunningService.AlertedAsync(_scene);
    }

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await _scene.DisposeAsync();
    }

    [Fact]
    public async Task A_reader_marks_a_story_and_thinks_again()
    {
        var link = await LinkAsync("noise");

        // A scanner that follows the link marks nothing.
        foreach (var _ in new[] { 1, 2 })
        {
            var asked = await _service.PageAsync(link);
            Assert.Contains("Was this worth telling?", asked, StringComparison.Ordinal);
            Assert.Contains(Texts.Headline, asked, StringComparison.Ordinal);
            Assert.Contains("“reefs”", asked, StringComparison.Ordinal);
        }

        Assert.Contains("Marked as noise", await SayAsync(link, "noise"), StringComparison.Ordinal);
        Assert.Contains("It was useful after all", await _service.PageAsync(link), StringComparison.Ordinal);
        Assert.Contains("Marked as useful", await SayAsync(link, "useful"), StringComparison.Ordinal);
        Assert.Equal(["Useful"], await MarksAsync());
        Assert.Contains("No longer marked", await SayAsync(link, "none"), StringComparison.Ordinal);
        Assert.Empty(await MarksAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Noise; DROP TABLE marks")]
    public async Task A_form_that_says_neither_marks_nothing(string mark)
    {
        var link = await LinkAsync("noise");
        Assert.Contains("Was this worth telling?", await SayAsync(link, mark), StringComparison.Ordinal);
        Assert.Empty(await MarksAsync());
    }

    [Fact]
    public async Task A_form_of_no_form_size_is_refused()
    {
        using var answer = await _service.PostAsync(await LinkAsync("noise"), null, [new("mark", "noise"), new("filler", new string('x', 100_000))]);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Empty(await MarksAsync());
    }

    [Fact]
    public async Task A_link_nobody_was_sent_is_not_known()
    {
        var link = (await LinkAsync("noise")).Replace("/feedback/1A", "/feedback/1B", StringComparison.Ordinal);
        using var shown = await _service.GetAsync(link);
        using var marked = await _service.PostAsync(link, null, [new("mark", "noise")]);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, marked.StatusCode));
        Assert.DoesNotContain("reefs", await shown.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Empty(await MarksAsync());
    }

    [Fact]
    public async Task The_page_sets_no_cookie_runs_no_script_and_is_kept_by_nobody()
    {
        using var answer = await _service.GetAsync(await LinkAsync("useful"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.StartsWith("default-src 'none'; style-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_not_explained_to_the_world()
    {
        var link = await LinkAsync("useful");
        await using (var connection = Connection())
            await connection.ExecuteAsync(new CommandDefinition("ALTER TABLE marks RENAME TO gone", cancellationToken: Cancellation));
        using var answer = await _service.GetAsync(link);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("Nothing was changed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("marks", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Webhooks_carry_no_such_link() => Assert.All(_scene.Receiver.All, received => Assert.DoesNotContain("/feedback/", received.Body.ToString(), StringComparison.Ordinal));

    private async Task<string> SayAsync(string link, string mark)
    {
        using var answer = await _service.PostAsync(link, null, [new("mark", mark)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>Its path, from the text part, which has the same as the HTML part.</summary>
    private async Task<string> LinkAsync(string mark)
    {
        using var mail = await MimeMessage.LoadAsync(Assert.Single(_scene.PickedUpMails), Cancellation);
        var path = Link().Matches(mail.TextBody!).Select(match => match.Groups[1].Value).Single(link => link.EndsWith(mark, StringComparison.Ordinal));
        Assert.Contains("https://news.example.org" + path, mail.HtmlBody!, StringComparison.Ordinal);
        return path;
    }

    private async Task<IReadOnlyList<string>> MarksAsync()
    {
        await using var connection = Connection();
        return [.. await connection.QueryAsync<string>(new CommandDefinition("SELECT mark FROM marks", cancellationToken: Cancellation))];
    }

    private SqliteConnection Connection() => new($"Data Source={Path.Combine(_scene.Home, "data", "newsmonitor.db")};Pooling=False");

    [GeneratedRegex(@"https://news\.example\.org(/feedback/[A-Za-z0-9_-]+\?mark=\w+)")]
    private static partial Regex Link();
}
