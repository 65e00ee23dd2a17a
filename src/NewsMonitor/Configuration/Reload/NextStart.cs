using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMonitor.Configuration.Options;

namespace NewsMonitor.Configuration.Reload;

/// <summary>What a running process cannot change: where its data is, what it listens on, what ticks in it, what it logs.</summary>
internal static class NextStart
{
    private static readonly string[] Foreign = ["Urls", "Serilog", "AllowedHosts", "Logging"];

    /// <summary>Keeps in <paramref name="saved"/> what is in force of these keys.</summary>
    /// <returns>The settings to put in force, and the keys that take effect at the next start.</returns>
    public static (MonitorSettings Settings, IReadOnlyList<string> Keys) Keep(MonitorSettings inForce, MonitorSettings saved)
    {
        IReadOnlyList<string> keys =
        [
            .. Differing(Fixed(inForce.Options), Fixed(saved.Options), "Monitor"),
            .. Foreign.Where(key => Text(inForce.Root.GetSection(key)) != Text(saved.Root.GetSection(key))),
        ];
        var (from, to) = (inForce.Options, saved.Options);
        (to.DataDirectory, to.Storage, to.Jobs, to.Web) = (from.DataDirectory, from.Storage, from.Jobs, from.Web.With(to.Web));
        return (saved with { Root = inForce.Root }, keys);
    }

    private static JsonNode Fixed(MonitorOptions options) =>
        JsonSerializer.SerializeToNode(new { options.DataDirectory, options.Storage, options.Jobs, Web = options.Web.With(new WebSection()) })!;

    private static IEnumerable<string> Differing(JsonNode? before, JsonNode? after, string key) => (before, after) switch
    {
        (JsonObject old, JsonObject now) => old.Select(pair => pair.Key).Union(now.Select(pair => pair.Key))
            .SelectMany(name => Differing(old[name], now[name], $"{key}:{name}")),
        _ => JsonNode.DeepEquals(before, after) ? [] : [key],
    };

    private static string Text(IConfigurationSection section) =>
        string.Join('\n', section.AsEnumerable().OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(pair => $"{pair.Key}={pair.Value}"));
}
