namespace NewsMonitor.CommandLine;

/// <summary>How much a back-test may cost where other work goes on: it stops reading, and what it has read is the answer.</summary>
/// <param name="matchers">How many threads match.</param>
/// <param name="longest">How long it may read.</param>
/// <param name="mostKept">How many items may match.</param>
/// <param name="time">The clock.</param>
internal sealed class BacktestLimit(int matchers, TimeSpan longest, int mostKept, TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private int _kept;

    public int Matchers => matchers;

    /// <summary>Why it stopped; null: it did not.</summary>
    public BacktestStop? Stop { get; private set; }

    /// <summary>Called for each item that matches, by whichever thread.</summary>
    public void Kept() => Interlocked.Increment(ref _kept);

    /// <summary>Asked before each item that is read, by the one thread that reads.</summary>
    public bool IsReached()
    {
        Stop ??= Volatile.Read(ref _kept) >= mostKept ? BacktestStop.TooMany : time.GetElapsedTime(_start) >= longest ? BacktestStop.OutOfTime : null;
        return Stop is not null;
    }
}

/// <summary>Why a back-test stopped before its end.</summary>
internal enum BacktestStop
{
    /// <summary>The time it may take is over.</summary>
    OutOfTime,

    /// <summary>More items match than can be kept.</summary>
    TooMany,
}
