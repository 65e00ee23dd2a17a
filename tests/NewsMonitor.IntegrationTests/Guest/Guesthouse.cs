using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.Guest;

/// <summary>A directory from which the service visits a publisher's feeds.</summary>
internal sealed class Guesthouse : IDisposable
{
    public static readonly TimeSpan MinInterval = TimeSpan.FromSeconds(4);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-guest-");

    public Guesthouse(CountingPublisher publisher, int feeds)
    {
        var settings = new JsonObject
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Monitor"] = new JsonObject
            {
                ["Http"] = new JsonObject { ["AllowPrivateNetworks"] = true, ["MaxPerHost"] = 2 },
                ["Jobs"] = new JsonObject { ["Tick"] = "00:00:01" },
                ["Polling"] = new JsonObject { ["DefaultInterval"] = MinInterval.ToString(), ["MinInterval"] = MinInterval.ToString() },
                ["Smtp"] = new JsonObject { ["From"] = "NewsMonitor <newsmonitor@example.org>" },
                ["Feeds"] = new JsonArray([.. Enumerable.Range(0, feeds).Select(feed => new JsonObject { ["Name"] = $"{feed}", ["Url"] = publisher.UrlOf(feed) })]),
            },
        };
        File.WriteAllText(Path.Combine(_directory.FullName, "appsettings.json"), settings.ToJsonString());
    }

    public MonitorProcess StartService() => MonitorProcess.Start(_directory.FullName, null, "run");

    /// <summary>When each feed was last polled, of the polls that were committed.</summary>
    public async Task<IReadOnlyDictionary<int, DateTimeOffset>> LastPollsAsync()
    {
        var (_, output, errors) = await MonitorProcess.RunAsync(_directory.FullName, "feeds", "list", "--json");
        var polls = new Dictionary<int, DateTimeOffset>();
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var feed = JsonDocument.Parse(line);
            if (feed.RootElement.TryGetProperty("lastPolledAt", out var at) && at.ValueKind == JsonValueKind.String)
                polls[int.Parse(feed.RootElement.GetProperty("name").GetString()!, CultureInfo.InvariantCulture)] = at.GetDateTimeOffset();
        }

        Assert.True(polls.Count > 0, $"no feed was polled: {errors}");
        return polls;
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
