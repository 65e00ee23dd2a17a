namespace NewsMonitor.Fetching.Schedule;

/// <summary>How often feeds are polled: <c>Monitor:Polling</c>.</summary>
public sealed record PollingOptions
{
    /// <summary>For a feed that names no interval of its own.</summary>
    public TimeSpan DefaultInterval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>No feed that answers is asked more often, whatever it or its configuration says.</summary>
    public TimeSpan MinInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether a feed that names no interval is asked by its own rhythm.</summary>
    public bool Adaptive { get; init; } = true;

    /// <summary>No feed that answers is asked less often, whatever it says.</summary>
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromDays(1);
}
