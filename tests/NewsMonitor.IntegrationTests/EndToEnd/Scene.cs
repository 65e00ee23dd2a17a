using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>A publisher, a webhook receiver, and a configuration that joins them, in a directory of its own.</summary>
internal sealed class Scene : IAsyncDisposable
{
    public const string Secret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-test-");

    private Scene(Publisher publisher, WebhookReceiver receiver) => (Publisher, Receiver) = (publisher, receiver);

    public Publisher Publisher { get; }

    public WebhookReceiver Receiver { get; }

    public string Home => _directory.FullName;

    public IReadOnlyList<string> PickedUpMails =>
        Directory.Exists(Path.Combine(Home, "data", "pickup")) ? Directory.GetFiles(Path.Combine(Home, "data", "pickup"), "*.eml") : [];

    /// <param name="smtp">The mail server's section; null: mail is written to the pickup directory.</param>
    /// <param name="feeds">Feed names, opened empty.</param>
    public static async Task<Scene> SetAsync(JsonObject? smtp, params string[] feeds)
    {
        var scene = new Scene(await Publisher.StartAsync(), await WebhookReceiver.StartAsync());
        foreach (var feed in feeds)
            scene.Publisher.Open(feed);
        scene.Write(smtp, feeds);
        return scene;
    }

    public string ConfigurationFile => Path.Combine(Home, "appsettings.json");

    /// <summary>Saves the configuration with a change to its section <c>Monitor</c>.</summary>
    public void Reconfigure(Action<JsonNode> change)
    {
        var settings = JsonNode.Parse(File.ReadAllText(ConfigurationFile))!;
        change(settings["Monitor"]!);
        Save(settings);
    }

    public Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => MonitorProcess.RunAsync(Home, arguments);

    public MonitorProcess StartService(string? haltAt) => MonitorProcess.Start(
        Home, haltAt is null ? null : new Dictionary<string, string> { ["NEWSMONITOR_HALT_AT"] = haltAt }, "run");

    public async ValueTask DisposeAsync()
    {
        await Publisher.DisposeAsync();
        await Receiver.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private void Save(JsonNode settings) =>
        File.WriteAllText(ConfigurationFile, settings.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));

    private void Write(JsonObject? smtp, string[] feeds)
    {
        var settings = new JsonObject
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Monitor"] = new JsonObject
            {
                ["Http"] = new JsonObject { ["AllowPrivateNetworks"] = true },
                ["Jobs"] = new JsonObject { ["Tick"] = "00:00:01" },
                ["Polling"] = new JsonObject { ["DefaultInterval"] = "00:00:01", ["MinInterval"] = "00:00:01" },
                ["Smtp"] = smtp ?? new JsonObject { ["From"] = "NewsMonitor <newsmonitor@example.org>" },
                ["Feeds"] = new JsonArray([.. feeds.Select(feed => new JsonObject { ["Name"] = feed, ["Url"] = Publisher.UrlOf(feed) })]),
                ["Watchlists"] = new JsonArray(new JsonObject
                {
                    ["Name"] = "reefs",
                    ["Terms"] = new JsonArray("\"coral reef\"^2", "bleach*", "lagoon"),
                    ["MinScore"] = 2,
                    ["Alerts"] = new JsonArray(new JsonObject { ["Channel"] = "desk" }, new JsonObject { ["Channel"] = "hook" }),
                }),
                ["Channels"] = new JsonObject
                {
                    ["desk"] = new JsonObject { ["Type"] = "Email", ["To"] = new JsonArray("desk@example.org") },
                    ["hook"] = new JsonObject
                    {
                        ["Type"] = "Webhook",
                        ["Url"] = Receiver.Url,
                        ["Secrets"] = new JsonArray(Secret),
                        ["AllowPrivateNetworks"] = true,
                    },
                },
            },
        };
        Save(settings);
    }
}
