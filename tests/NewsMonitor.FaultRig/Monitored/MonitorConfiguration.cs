using System.Text.Json.Nodes;
using NewsMonitor.FaultRig.News;

namespace NewsMonitor.FaultRig.Monitored;

/// <summary>The program's configuration, as CONTRACT.md has it, with every wait as short as it allows.</summary>
internal sealed class MonitorConfiguration
{
    private const string Second = "00:00:01";

    /// <summary>Where the service listens.</summary>
    public required int ServicePort { get; init; }

    /// <summary>Name and address of each feed.</summary>
    public required IReadOnlyList<(string Name, string Url)> Publishers { get; init; }

    /// <summary>Null: there is no mail channel.</summary>
    public int? SmtpPort { get; init; }

    /// <summary>Name and address of each webhook.</summary>
    public required IReadOnlyList<(string Name, string Url)> Webhooks { get; init; }

    /// <summary>Whose key signs.</summary>
    public required string Secret { get; init; }

    /// <summary>Of channels that are told by digest: cron and time zone; the others are told at once.</summary>
    public IReadOnlyDictionary<string, (string Cron, string TimeZone)> Digests { get; init; } = new Dictionary<string, (string, string)>();

    /// <summary>The waits between tries.</summary>
    public IReadOnlyList<TimeSpan> Waits { get; init; } = [TimeSpan.FromSeconds(1)];

    public JsonObject ToJson() => new()
    {
        ["Urls"] = $"http://127.0.0.1:{ServicePort}",
        ["Monitor"] = new JsonObject
        {
            ["Http"] = new JsonObject { ["AllowPrivateNetworks"] = true, ["MaxPerHost"] = 64 },
            ["Jobs"] = new JsonObject { ["Tick"] = Second },
            ["Polling"] = new JsonObject { ["DefaultInterval"] = Second, ["MinInterval"] = Second, ["MaxInterval"] = Second, ["Adaptive"] = false },
            ["Smtp"] = new JsonObject
            {
                ["Host"] = SmtpPort is null ? null : "127.0.0.1",
                ["Port"] = SmtpPort ?? 25,
                ["Security"] = "None",
                ["From"] = "NewsMonitor <rig@example.org>",
            },
            ["Delivery"] = new JsonObject { ["Retries"] = new JsonArray([.. Waits.Select(wait => JsonValue.Create(wait.ToString("c")))]) },
            ["Feeds"] = new JsonArray([.. Publishers.Select(feed => new JsonObject { ["Name"] = feed.Name, ["Url"] = feed.Url, ["Language"] = "en" })]),
            ["Watchlists"] = new JsonArray(new JsonObject
            {
                ["Name"] = RigNames.Watchlist,
                ["Terms"] = new JsonArray(NewsStock.Term),
                ["Burst"] = false,
                ["Alerts"] = new JsonArray([.. Channels().Select(channel => Alert(channel.Key))]),
            }),
            ["Channels"] = Channels(),
        },
    };

    private JsonObject Channels()
    {
        var channels = new JsonObject();
        if (SmtpPort is not null)
            channels[RigNames.Mail] = new JsonObject { ["Type"] = "Email", ["To"] = new JsonArray(RigNames.Recipient) };
        foreach (var (name, url) in Webhooks)
            channels[name] = new JsonObject { ["Type"] = "Webhook", ["Url"] = url, ["Secrets"] = new JsonArray(Secret), ["AllowPrivateNetworks"] = true };
        return channels;
    }

    private JsonObject Alert(string channel) => Digests.TryGetValue(channel, out var digest)
        ? new JsonObject { ["Channel"] = channel, ["When"] = "Digest", ["Cron"] = digest.Cron, ["TimeZone"] = digest.TimeZone }
        : new JsonObject { ["Channel"] = channel, ["When"] = "Immediately" };
}
