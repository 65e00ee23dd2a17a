namespace NewsMonitor.FaultRig.Checking;

/// <summary>How durations are spread.</summary>
internal sealed class Spread
{
    private readonly TimeSpan[] _sorted;

    public Spread(IEnumerable<TimeSpan> durations) => _sorted = [.. durations.Order()];

    public int Count => _sorted.Length;

    public TimeSpan Longest => _sorted.Length == 0 ? TimeSpan.Zero : _sorted[^1];

    /// <summary>The smallest duration that this share of all does not exceed (nearest rank).</summary>
    /// <param name="share">From 0 to 1.</param>
    public TimeSpan At(double share) => _sorted.Length == 0 ? TimeSpan.Zero : _sorted[Math.Max(0, (int)Math.Ceiling(share * _sorted.Length) - 1)];

    public override string ToString() =>
        FormattableString.Invariant($"p50 {At(0.5).TotalSeconds:0.00} s, p99 {At(0.99).TotalSeconds:0.00} s, longest {Longest.TotalSeconds:0.00} s");
}
