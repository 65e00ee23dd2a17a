namespace NewsMonitor.Configuration.Options;

/// <summary>How long things are kept.</summary>
internal sealed class RetentionSection
{
    /// <summary>Items with their matches and near misses, after the newest of their story: what <c>backtest</c> replays and <c>explain</c> shows.</summary>
    public TimeSpan Items { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Alerts and deliveries after they ended: a quarter's record of who was told what.</summary>
    public TimeSpan Deliveries { get; set; } = TimeSpan.FromDays(90);
}
