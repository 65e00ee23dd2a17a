namespace NewsMonitor.FaultRig.Runs;

/// <summary>What a run needs.</summary>
/// <param name="Items">That match, each a story of its own.</param>
/// <param name="Feeds">That they are spread over.</param>
/// <param name="Seed">The same seed makes the same items.</param>
/// <param name="Mail">Whether there is a mail channel.</param>
/// <param name="Webhooks">The webhook channels.</param>
internal sealed record StagePlan(int Items, int Feeds, int Seed, bool Mail, IReadOnlyList<string> Webhooks)
{
    /// <summary>Each sink's answer takes up to that long, so that a kill finds deliveries in flight.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>In the end, without a single acceptance for so long, what is missing will not come. Longer than an endpoint's longest rest.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(6);

    public IReadOnlyList<TimeSpan> Retries { get; init; } = [TimeSpan.FromSeconds(1)];

    /// <inheritdoc cref="Monitored.MonitorConfiguration.PostgreSql"/>
    public string? PostgreSql { get; init; }

    /// <inheritdoc cref="Monitored.MonitorConfiguration.Interval"/>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc cref="Monitored.MonitorConfiguration.LongestHold"/>
    public TimeSpan? LongestHold { get; init; }

    /// <summary>Channels told by digest: cron and time zone.</summary>
    public IReadOnlyDictionary<string, (string Cron, string TimeZone)> Digests { get; init; } = new Dictionary<string, (string, string)>();

    /// <summary>Whether the program lives by a clock that is not the rig's.</summary>
    public bool OwnClock { get; init; }

    /// <summary>For every process of the program.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Signs the webhooks.</summary>
    public string Secret { get; init; } = "whsec_" + Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(24));
}
