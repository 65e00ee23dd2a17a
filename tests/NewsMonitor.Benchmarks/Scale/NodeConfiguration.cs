using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace NewsMonitor.Benchmarks.Scale;

/// <summary>A node's directory with its configuration: the shipped watchlist, a few busier ones, and a webhook that takes all alerts.</summary>
internal static class NodeConfiguration
{
    private const string Watchlist = ".watchlists.france-mali.json";

    /// <summary>Together they match about one item in two hundred.</summary>
    private static readonly Dictionary<string, string[]> Busier = new()
    {
        ["energy"] = ["\"oil price\"^2", "gas NEAR/5 pipeline", "OPEC", "\"wind farm\""],
        ["courts"] = ["\"sentenced to\"^2", "acquitt*", "\"supreme court\" NEAR/8 ruling"],
        ["quakes"] = ["earthquake^2", "magnitude NEAR/4 quake", "tsunami"],
        ["poland"] = ["sejm", "\"prezydent duda\"^2", "stem:wybory"],
    };

    /// <param name="directory">Made when missing.</param>
    /// <param name="feeds">How many.</param>
    /// <param name="server">The port of <see cref="ScaleServer"/>.</param>
    /// <param name="monitor">Laid over what every node has.</param>
    public static void Write(string directory, int feeds, int server, JsonObject monitor)
    {
        Directory.CreateDirectory(Path.Combine(directory, "watchlists"));
        var program = typeof(Composition).Assembly;
        using (var shipped = program.GetManifestResourceStream(program.GetManifestResourceNames().Single(name => name.EndsWith(Watchlist, StringComparison.Ordinal)))!)
        using (var file = File.Create(Path.Combine(directory, "watchlists", "france-mali.json")))
            shipped.CopyTo(file);
        File.WriteAllText(Path.Combine(directory, "appsettings.json"), ToJson(feeds, server, monitor).ToJsonString());
    }

    private static JsonObject ToJson(int feeds, int server, JsonObject monitor)
    {
        var all = new JsonObject
        {
            ["DataDirectory"] = "data",
            ["Http"] = new JsonObject { ["AllowPrivateNetworks"] = true },
            ["Include"] = new JsonArray("watchlists/*.json"),
            ["Feeds"] = new JsonArray([.. Enumerable.Range(0, feeds).Select(feed => new JsonObject
            {
                ["Name"] = $"paper-{feed}",
                ["Url"] = ScaleServer.UrlOf(feed, server),
                ["Language"] = "en",
            })]),
            ["Watchlists"] = new JsonArray([.. Busier.Select(watchlist => new JsonObject
            {
                ["Name"] = watchlist.Key,
                ["Terms"] = new JsonArray([.. watchlist.Value.Select(term => JsonValue.Create(term))]),
                ["MinScore"] = 2,
                ["MaxAlertsPerHour"] = 1000,
                ["Alerts"] = new JsonArray(new JsonObject { ["Channel"] = "desk" }),
            })]),
            ["Channels"] = new JsonObject
            {
                ["desk"] = new JsonObject
                {
                    ["Type"] = "Webhook",
                    ["Url"] = $"http://127.0.0.1:{server}/alerts",
                    ["Secrets"] = new JsonArray("whsec_c2NhbGUtc2NhbGUtc2NhbGUtc2NhbGU="),
                    ["AllowPrivateNetworks"] = true,
                },
            },
        };
        foreach (var (key, value) in monitor)
            all[key] = value?.DeepClone();
        return new JsonObject { ["Urls"] = $"http://127.0.0.1:{FreePort()}", ["Monitor"] = all };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
