using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

/// <summary>Of which channels deliveries are claimed: who sends mail must not hold what goes to a webhook.</summary>
public sealed record ChannelScope
{
    private ChannelScope(IReadOnlyCollection<string> names, bool excluded) => (Names, Excluded) = (names, excluded);

    public static ChannelScope All { get; } = new([], excluded: true);

    internal IReadOnlyCollection<string> Names { get; }

    internal bool Excluded { get; }

    public static ChannelScope Only(params IReadOnlyCollection<string> names) => new(names, excluded: false);

    /// <summary>For deliveries whose channel is configured no longer.</summary>
    public static ChannelScope AllBut(params IReadOnlyCollection<string> names) => new(names, excluded: true);

    /// <summary>One of the scope's channels as configured: they share a receiver. Null when none is.</summary>
    /// <param name="channels">The configured ones by name.</param>
    public Channel? OneOf(IReadOnlyDictionary<string, Channel> channels) =>
        Excluded ? null : Names.Select(name => channels.GetValueOrDefault(name)).FirstOrDefault(channel => channel is not null);
}
