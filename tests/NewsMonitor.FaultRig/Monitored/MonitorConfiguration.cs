using System.Text.Json.Nodes;
using NewsMonitor.FaultRig.News;

namespace NewsMonitor.FaultRig.Monitored;

/// <summary>The program's configuration, as CONTRACT.md has it, with every wait as short as it allows.</summary>
internal sealed record MonitorConfiguration
{
    private const string Second = "00:00:01";

    /// <summary>PostgreSQL's, for tables and ticks alike; null: SQLite and memory.</summary>
    public string? PostgreSql { get; init; }

    /// <summary>How often each feed is polled; up to a tenth later, as the program spreads them.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long what a dead node held waits for another; null: as the program has it.</summary>
    public TimeSpan? LongestHold { get; init; }

    /// <summary>By which the publishers know it; null: as the program has it.</summary>
    public string? Agent { get; init; }

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
            ["Storage"] = new JsonObject { ["Provider"] = PostgreSql is null ? "Sqlite" : "PostgreSql", ["ConnectionString"] = PostgreSql },
            ["Http"] = new JsonObject { ["AllowPrivateNetworks"] = true, ["MaxPerHost"] = 64, ["UserAgent"] = Agent },
            ["Jobs"] = new JsonObject { ["Storage"] = PostgreSql is null ? "Memory" : "PostgreSql", ["Tick"] = Second },
            ["Polling"] = Leased(new JsonObject { ["DefaultInterval"] = $"{Interval:c}", ["MinInterval"] = $"{Interval:c}", ["MaxInterval"] = $"{Interval * 2:c}", ["Adaptive"] = false }),
            ["Smtp"] = new JsonObject
            {
                ["Host"] = SmtpPort is null ? null : "127.0.0.1",
                ["Port"] = SmtpPort ?? 25,
                ["Security"] = "None",
                ["From"] = "NewsMonitor <rig@example.org>",
            },
            ["Delivery"] = Leased(new JsonObject { ["Retries"] = new JsonArray([.. Waits.Select(wait => JsonValue.Create(wait.ToString("c")))]) }),
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

    private JsonObject Leased(JsonObject section)
    {
        if (LongestHold is { } lease)
            section["Lease"] = $"{lease:c}";
        return section;
    }

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
