namespace NewsMonitor.Configuration.Options;

/// <summary>How long things are kept.</summary>
internal sealed class RetentionSection
{
    public TimeSpan Items { get; set; } = TimeSpan.FromDays(30);

    public TimeSpan Deliveries { get; set; } = TimeSpan.FromDays(90);
}
