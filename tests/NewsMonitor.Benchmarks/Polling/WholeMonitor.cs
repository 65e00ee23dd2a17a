using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Configuration;
using NewsMonitor.Pipeline;

namespace NewsMonitor.Benchmarks.Polling;

/// <summary>The pipeline the program runs: its own fetching, watchlists and stories over SQLite in a directory of its own.</summary>
internal sealed class WholeMonitor : IContestant
{
    public const string Name = "newsmonitor";

    private readonly DirectoryInfo _directory;
    private readonly Composition _monitor;

    private WholeMonitor(DirectoryInfo directory, Composition monitor) => (_directory, _monitor) = (directory, monitor);

    public static async Task<WholeMonitor> StartAsync(Uri server)
    {
        var directory = Directory.CreateTempSubdirectory("newsmonitor-poll-");
        var path = Path.Combine(directory.FullName, "appsettings.json");
        await File.WriteAllTextAsync(path, Settings(server, directory).ToJsonString());
        var loaded = ConfigurationLoader.Load(path);
        var settings = loaded.Settings ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
        return new WholeMonitor(directory, await Composition.ForOnePassAsync(settings, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None));
    }

    public async Task PassAsync()
    {
        var report = await _monitor.Poll.RunAsync(PollScope.Everything, CancellationToken.None);
        if (report is not { Feeds: PollServer.Feeds, Failed: 0 })
            throw new InvalidOperationException($"The pass went wrong: {report}.");
    }

    public async ValueTask DisposeAsync()
    {
        await _monitor.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }

    private static JsonObject Settings(Uri server, DirectoryInfo directory) => new()
    {
        ["Monitor"] = new JsonObject
        {
            ["DataDirectory"] = Path.Combine(directory.FullName, "data"),
            ["Http"] = new JsonObject { ["AllowPrivateNetworks"] = true },
            ["Smtp"] = new JsonObject { ["From"] = "NewsMonitor <newsmonitor@example.org>" },
            ["Feeds"] = new JsonArray([.. Enumerable.Range(0, PollServer.Feeds).Select(number => new JsonObject
            {
                ["Name"] = $"paper {number}",
                ["Url"] = new Uri(server, $"/feed/{number}").AbsoluteUri,
            })]),
            ["Watchlists"] = new JsonArray(new JsonObject
            {
                ["Name"] = "made-up",
                ["Terms"] = new JsonArray("\"made up\"^2", "trou*", "(ministry OR recall) NEAR/8 envoy", "title:lasbou"),
                ["MinScore"] = 3,
                ["Alerts"] = new JsonArray(new JsonObject { ["Channel"] = "desk" }),
            }),
            ["Channels"] = new JsonObject { ["desk"] = new JsonObject { ["Type"] = "Email", ["To"] = new JsonArray("desk@example.org") } },
        },
    };
}
