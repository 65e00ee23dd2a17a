using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.Browser.Week;

/// <summary>The configuration of the replayed week: the shipped France-Mali watchlist and three more, over all outlets.</summary>
internal static class WeekSettings
{
    /// <summary>A mailbox that is no more.</summary>
    public const string FormerReader = "former.editor@example.org";

    /// <summary>Ends the mails on the third day.</summary>
    public const string TiredReader = "night.desk@example.org";

    /// <param name="directory">Where the files go; its <c>data</c> holds the database.</param>
    /// <param name="stand">The outlets' feeds and the webhooks' receivers.</param>
    /// <param name="smtpPort">The mail server's.</param>
    /// <param name="change">Anything else about section <c>Monitor</c>.</param>
    /// <returns>The configuration file.</returns>
    public static string Write(string directory, string stand, int smtpPort, Action<JsonObject>? change = null)
    {
        var monitor = new JsonObject
        {
            ["DataDirectory"] = Path.Combine(directory, "data"),
            ["Http"] = new JsonObject { ["AllowPrivateNetworks"] = true, ["MaxPerHost"] = 32 },
            ["Polling"] = new JsonObject { ["DefaultInterval"] = "01:00:00", ["MinInterval"] = "00:30:00" },
            ["Smtp"] = new JsonObject { ["Host"] = "127.0.0.1", ["Port"] = smtpPort, ["Security"] = "None", ["From"] = "NewsMonitor <newsmonitor@example.org>" },
            ["Web"] = new JsonObject { ["PublicUrl"] = "https://monitor.example" },
            ["Include"] = new JsonArray("watchlists/*.json"),
            ["Feeds"] = new JsonArray([.. Outlet.All.Select(outlet => Feed(outlet, stand))]),
            ["Watchlists"] = new JsonArray(Floods(), Elections(), Volcanoes()),
            ["Channels"] = new JsonObject
            {
                ["desk"] = Mail("desk@example.org", TiredReader, FormerReader),
                ["chief"] = Mail("chief@example.org"),
                ["newsroom"] = Hook(stand, "newsroom", "CloudEvents"),
                ["archive"] = Hook(stand, "archive", "Standard"),
                ["wiki"] = Hook(stand, "wiki", "CloudEvents"),
            },
        };
        change?.Invoke(monitor);
        Directory.CreateDirectory(Path.Combine(directory, "watchlists"));
        File.WriteAllText(Path.Combine(directory, "watchlists", "france-mali.json"), FranceMali().ToJsonString());
        var file = Path.Combine(directory, "appsettings.json");
        var settings = new JsonObject { ["Urls"] = "http://127.0.0.1:0", ["Monitor"] = monitor };
        File.WriteAllText(file, settings.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return file;
    }

    private static JsonObject Feed(Outlet outlet, string stand) => new()
    {
        ["Name"] = outlet.Name,
        ["Url"] = $"{stand}/{outlet.Name}",
        ["Publisher"] = outlet.Publisher,
        ["Language"] = outlet.Language,
        ["Tags"] = Texts(outlet.Tags),
        ["Interval"] = outlet.Interval?.ToString("c"),
    };

    private static JsonObject FranceMali()
    {
        using var shipped = typeof(Composition).Assembly.GetManifestResourceStream("NewsMonitor.Start.watchlists.france-mali.json")!;
        var file = JsonNode.Parse(shipped, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();
        file["Watchlists"]![0]!["Alerts"] = new JsonArray(At("desk"), At("newsroom"), At("archive"), At("wiki"));
        return file;
    }

    private static JsonObject Floods() => new()
    {
        ["Name"] = "floods",
        ["Description"] = "Rivers that leave their beds, and what holds them.",
        ["Terms"] = Texts("title:flood*^2", "title:crue*^2", "title:inond*^2", "dike", "digue", "spillway", "déversoir", "displaced", "sandbags", "sacs de sable"),
        ["Require"] = "flood* OR crue* OR inond*",
        ["Exclude"] = Texts("floodlit"),
        ["MinScore"] = 4,
        ["MaxAlertsPerHour"] = 6,
        ["QuietHours"] = new JsonObject { ["From"] = "22:00", ["To"] = "06:00", ["BreakThroughScore"] = 7 },
        ["Alerts"] = new JsonArray(At("newsroom"), At("archive")),
    };

    private static JsonObject Elections() => new()
    {
        ["Name"] = "elections",
        ["Description"] = "Ballots, counts and complaints; one mail every morning.",
        ["Terms"] = Texts("elect*", "élect*", "ballot*", "bulletin*", "turnout", "participation", "\"polling stations\"", "\"bureaux de vote\"", "scrutin"),
        ["MinScore"] = 3,
        ["Alerts"] = new JsonArray(new JsonObject { ["Channel"] = "chief", ["When"] = "Digest", ["Cron"] = "0 7 * * *", ["TimeZone"] = "Africa/Dakar" }),
    };

    /// <summary>Of which nothing is heard. One of its tags is misspelt, which the configuration is warned of.</summary>
    private static JsonObject Volcanoes() => new()
    {
        ["Name"] = "volcanoes",
        ["FeedTags"] = Texts("science", "sciense"),
        ["Terms"] = Texts("volcan*", "eruption*", "éruption*", "lava"),
        ["Silence"] = "5.00:00:00",
        ["Alerts"] = new JsonArray(At("desk")),
    };

    private static JsonObject At(string channel) => new() { ["Channel"] = channel };

    private static JsonObject Mail(params string[] recipients) => new() { ["Type"] = "Email", ["To"] = Texts(recipients) };

    // No chat's format: their messages keep a pace, which would wait for a clock that stands still.
    private static JsonObject Hook(string stand, string channel, string format) => new()
    {
        ["Type"] = "Webhook",
        ["Url"] = $"{stand}/hooks/{channel}",
        ["Format"] = format,
        ["Secrets"] = Texts(Scene.Secret),
        ["AllowPrivateNetworks"] = true,
    };

    private static JsonArray Texts(params string[] texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
