namespace NewsMonitor.Storage.Dialects;

/// <summary>
/// The database server's clock as this process knows it, so that nodes whose own clocks differ go by one: what the server said, moved on by the
/// monotonic clock, which nobody sets. Timers and timestamps are the process's own. Until the server has been heard, the node's clock.
/// </summary>
/// <param name="own">The process's.</param>
internal sealed class ServerClock(TimeProvider own) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly long _began = own.GetTimestamp();
    private TimeSpan? _ahead;

    public override long TimestampFrequency => own.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => own.LocalTimeZone;

    public override long GetTimestamp() => own.GetTimestamp();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _ahead is { } ahead ? DateTimeOffset.UnixEpoch + ahead + Since(own.GetTimestamp()) : own.GetUtcNow();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => own.CreateTimer(callback, state, dueTime, period);

    /// <summary>The server looked at its clock between the two timestamps: ours is moved into that room, and no further.</summary>
    /// <param name="said">What it saw.</param>
    /// <param name="asked">When it was asked.</param>
    /// <param name="heard">When the answer was here.</param>
    public void Hear(DateTimeOffset said, long asked, long heard)
    {
        var (least, most) = (said - DateTimeOffset.UnixEpoch - Since(heard), said - DateTimeOffset.UnixEpoch - Since(asked));
        lock (_lock)
            _ahead = _ahead is not { } ahead ? least + ((most - least) / 2) : ahead < least ? least : ahead > most ? most : ahead;
    }

    private TimeSpan Since(long timestamp) => own.GetElapsedTime(_began, timestamp);
}
