using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using NewsMonitor.Configuration;
using NewsMonitor.IntegrationTests.Delivery;
using NewsMonitor.Pipeline;
using NewsMonitor.Storage.Feedback;

namespace NewsMonitor.IntegrationTests.Browser.Week;

/// <summary>
/// A week of made-up news that has gone through the whole monitor, poll by poll, with a clock that ran ahead; it ends now. What answered in
/// it, publishers and receivers, goes on answering, so that a service can go on where it ends.
/// </summary>
internal sealed partial class ReplayedWeek : IAsyncDisposable
{
    // The chart of the overview shows two days, hour by hour.
    private static readonly TimeSpan s_chart = TimeSpan.FromHours(50);
    private static readonly TimeSpan s_stepBefore = TimeSpan.FromHours(3);
    private static readonly TimeSpan s_step = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_unsubscribed = TimeSpan.FromHours(60);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-week-");
    private readonly ScriptedSmtpServer _mail = new()
    {
        Refused = new Dictionary<string, string> { [WeekSettings.FormerReader] = $"550 5.1.1 <{WeekSettings.FormerReader}>: no such mailbox here" },
    };
    private readonly NewsStand _stand;
    private int _homes;

    private ReplayedWeek(NewsStand stand) => _stand = stand;

    private string Record => Path.Combine(_directory.FullName, "record");

    public static async Task<ReplayedWeek> PlayAsync(CancellationToken cancellation)
    {
        var ends = TimeProvider.System.GetUtcNow();
        var begins = ends - WeeksNews.Length;
        var time = new FakeTimeProvider(begins);
        var week = new ReplayedWeek(await NewsStand.OpenAsync(WeeksNews.Write(), begins, time));
        try
        {
            await week.PlayAsync(time, begins, ends, cancellation);
            return week;
        }
        catch
        {
            await week.DisposeAsync();
            throw;
        }
    }

    /// <summary>A directory to start the program in, with a copy of the record and a configuration that goes on with it.</summary>
    /// <param name="change">What is different in its section <c>Monitor</c>.</param>
    public string Home(Action<JsonObject>? change = null)
    {
        var home = Path.Combine(_directory.FullName, $"home-{Interlocked.Increment(ref _homes)}");
        var data = Directory.CreateDirectory(Path.Combine(home, "data"));
        foreach (var file in Directory.GetFiles(Path.Combine(Record, "data")))
            File.Copy(file, Path.Combine(data.FullName, Path.GetFileName(file)));
        WeekSettings.Write(home, _stand.Address, _mail.Port, change);
        return home;
    }

    /// <summary>The pages of the watched story that most was written of, and of the hostile headline.</summary>
    public async Task<IReadOnlyList<string>> StoriesToSeeAsync() =>
    [
        $"/stories/{await AskAsync("SELECT story_id FROM items JOIN matches ON item_id = id WHERE watchlist = 'france-mali' GROUP BY story_id ORDER BY count(*) DESC LIMIT 1")}",
        $"/stories/{await AskAsync("SELECT story_id FROM items WHERE title LIKE '%onerror%' LIMIT 1")}",
    ];

    /// <summary>The pages that the links in a mail lead to.</summary>
    public IReadOnlyList<string> PagesForReaders() =>
        [.. Links().TakeLast(1).SelectMany(links => new[] { $"/feedback/{links.Feedback}?mark=useful", $"/unsubscribe/{links.Unsubscribe}" })];

    /// <summary>Asks the record one figure.</summary>
    public async Task<long> AskAsync(string question)
    {
        await using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(Path.Combine(Record, "data"), "*.db").Single()};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = new SqliteCommand(question, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _stand.DisposeAsync();
        await _mail.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private async Task PlayAsync(FakeTimeProvider time, DateTimeOffset begins, DateTimeOffset ends, CancellationToken cancellation)
    {
        var loaded = ConfigurationLoader.Load(WeekSettings.Write(Record, _stand.Address, _mail.Port));
        Assert.True(loaded.Settings is not null, string.Join('\n', loaded.Problems));
        await using var monitor = await Composition.ForServiceAsync(loaded.Settings, time, NullLoggerFactory.Instance, cancellation);
        var unsubscribed = false;
        while (time.GetUtcNow() is var now && now < ends)
        {
            await monitor.Watch.RunAsync(cancellation);
            await monitor.Poll.RunAsync(PollScope.AllDue, cancellation);
            await monitor.Deliver.RunAsync(cancellation);
            if (!unsubscribed && now >= begins + s_unsubscribed)
                unsubscribed = await UnsubscribeAsync(monitor, cancellation);
            var next = now + (now < ends - s_chart ? s_stepBefore : s_step);
            time.SetUtcNow(next < ends ? next : ends);
        }

        await MarkAsync(monitor, cancellation);
    }

    /// <summary>Readers open every other mail, and find a third of what they open to be noise.</summary>
    private async Task MarkAsync(Composition monitor, CancellationToken cancellation)
    {
        var opened = Links().Where((_, mail) => mail % 2 == 0).ToArray();
        for (var i = 0; i < opened.Length; i++)
            await monitor.Database.Marks.SetAsync(opened[i].Feedback, i % 3 == 0 ? Mark.Noise : Mark.Useful, cancellation);
    }

    /// <summary>The tokens that each mail of a story carries.</summary>
    private IEnumerable<(string Feedback, string Unsubscribe)> Links() =>
        from mail in _mail.Messages
        let text = MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(mail))).TextBody
        let links = (Feedback: FeedbackLink().Match(text), Unsubscribe: UnsubscribeLink().Match(text))
        where links.Feedback.Success && links.Unsubscribe.Success
        select (links.Feedback.Groups[1].Value, links.Unsubscribe.Groups[1].Value);

    private static async Task<bool> UnsubscribeAsync(Composition monitor, CancellationToken cancellation)
    {
        var subscription = await monitor.Database.Subscriptions.OfAsync("france-mali", "desk", WeekSettings.TiredReader, cancellation);
        return await monitor.Database.Subscriptions.SetAsync(subscription.Token, ended: true, cancellation);
    }

    [GeneratedRegex(@"/feedback/([^?\s]+)\?mark=useful")]
    private static partial Regex FeedbackLink();

    [GeneratedRegex(@"/unsubscribe/(\w+)")]
    private static partial Regex UnsubscribeLink();
}
