using System.Text.Json;
using NewsMonitor.Configuration.Options;

namespace NewsMonitor.Configuration.Reload;

/// <summary>What tells two configurations apart, in one line for the log.</summary>
internal static class SettingsChanges
{
    private const int MostNames = 10;

    /// <returns>E.g. <c>feeds added: rfi; watchlists changed: france-mali; settings changed: Polling</c>. Empty: nothing changed.</returns>
    public static string Between(MonitorSettings before, MonitorSettings after) => string.Join("; ",
    [
        .. Changed("feeds", before.Feeds, after.Feeds, feed => feed.Name),
        .. Changed("watchlists", before.Watchlists.Watchlists, after.Watchlists.Watchlists, watchlist => watchlist.Name),
        .. Changed("entities", before.Watchlists.Entities, after.Watchlists.Entities, entity => entity.Name),
        .. Changed("channels", before.Channels.Values, after.Channels.Values, channel => channel.Name),
        .. Named("settings changed", Sections(before.Options).Zip(Sections(after.Options), (old, now) => old.Text == now.Text ? null : now.Name).OfType<string>()),
    ]);

    private static IEnumerable<string> Changed<T>(string kind, IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name)
        where T : notnull
    {
        var (old, now) = (before.ToDictionary(name, Text), after.ToDictionary(name, Text));
        return
        [
            .. Named($"{kind} added", now.Keys.Except(old.Keys)),
            .. Named($"{kind} removed", old.Keys.Except(now.Keys)),
            .. Named($"{kind} changed", now.Keys.Where(key => old.TryGetValue(key, out var text) && text != now[key])),
        ];
    }

    private static (string Name, string Text)[] Sections(MonitorOptions options) =>
    [
        ("Http", Text(options.Http)), ("Polling", Text(options.Polling)), ("Smtp", Text(options.Smtp)),
        ("Delivery", Text(options.Delivery)), ("Retention", Text(options.Retention)), ("Web", Text(new WebSection().With(options.Web))),
    ];

    private static IEnumerable<string> Named(string what, IEnumerable<string> names)
    {
        var all = names.Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
            yield return $"{what}: {string.Join(", ", all.Take(MostNames))}{(all.Count > MostNames ? $" and {all.Count - MostNames} more" : "")}";
    }

    // By its own type: a channel is more than what all channels have.
    private static string Text<T>(T value)
        where T : notnull => JsonSerializer.Serialize(value, value.GetType());
}
