using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Delivery;

/// <summary>Turns what an attempt came to into what becomes of the delivery. Pure: the caller brings the clock and the dice.</summary>
/// <remarks>
/// A wait is never shorter than configured and at most a tenth longer, so that deliveries which failed together do not come back together.
/// The receiver's <c>Retry-After</c> is a lower bound, believed up to a day. The last attempt is made at the very expiry, however long the
/// wait would have been; only a receiver that asks for silence beyond the expiry ends a delivery early.
/// </remarks>
public sealed class RetryPolicy
{
    private const double Jitter = 0.1;
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(24);

    private readonly IReadOnlyList<TimeSpan> _waits;

    /// <param name="waits">Between attempts, <c>Delivery:Retries</c>; the last one repeats.</param>
    /// <exception cref="ArgumentException">No waits, or one that is not positive.</exception>
    public RetryPolicy(IReadOnlyList<TimeSpan> waits)
    {
        if (waits.Count == 0 || waits.Any(wait => wait <= TimeSpan.Zero))
            throw new ArgumentException("Retries need at least one wait, each longer than nothing.", nameof(waits));
        _waits = waits;
    }

    /// <param name="result">What the attempt came to.</param>
    /// <param name="attempt">Its number, from 1.</param>
    /// <param name="now">When it ended.</param>
    /// <param name="expiresAt">After this the delivery is dead.</param>
    /// <param name="jitterSample">0 to 1, evenly distributed.</param>
    public DeliveryOutcome Decide(SendResult result, int attempt, DateTimeOffset now, DateTimeOffset expiresAt, double jitterSample) =>
        result switch
        {
            SendResult.Accepted accepted => new DeliveryOutcome.Delivered(accepted.Answer),
            SendResult.Rejected rejected => new DeliveryOutcome.Dead(rejected.Reason),
            SendResult.RetryLater later => Again(later, attempt, now, expiresAt, jitterSample),
            _ => throw new ArgumentOutOfRangeException(nameof(result)),
        };

    private DeliveryOutcome Again(SendResult.RetryLater later, int attempt, DateTimeOffset now, DateTimeOffset expiresAt, double jitterSample)
    {
        var left = expiresAt - now;
        var asked = Shorter(later.After ?? TimeSpan.Zero, LongestRetryAfter);
        if (left <= TimeSpan.Zero || asked > left)
            return new DeliveryOutcome.Dead($"expired after {attempt} {(attempt == 1 ? "attempt" : "attempts")}: {later.Reason}");

        var wait = _waits[Math.Clamp(attempt - 1, 0, _waits.Count - 1)];
        // Cut to what is left before stretching: a configured wait of years must not overflow.
        var stretched = Shorter(wait, left) * (1 + Jitter * Math.Clamp(jitterSample, 0, 1));
        return new DeliveryOutcome.Deferred(now + (later.Untried ? asked : Shorter(Longer(stretched, asked), left)), later.Reason) { Untried = later.Untried };
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
