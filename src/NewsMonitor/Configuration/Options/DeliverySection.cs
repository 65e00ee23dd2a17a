namespace NewsMonitor.Configuration.Options;

/// <summary>How often and how long a delivery is tried.</summary>
internal sealed class DeliverySection
{
    /// <summary>Waits between tries, with jitter; the last one repeats. The first is short, for most trouble is over in seconds; the later ones outlast a night.</summary>
    public List<TimeSpan> Retries { get; set; } =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10),
    ];

    /// <summary>How long after it was due a delivery is tried; then it is dead: listed, counted, replayable. After a day an alert is no news.</summary>
    public TimeSpan Expiry { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a node that died holds its deliveries before others try them; a living one renews its lease while an attempt lasts.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);
}
