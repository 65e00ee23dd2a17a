namespace NewsMonitor.FaultRig;

/// <summary>Time since a run began, on a clock that nothing sets. All moments of a run are compared on this one.</summary>
internal sealed class RunningTime
{
    private readonly long _began = TimeProvider.System.GetTimestamp();

    public TimeSpan Now => TimeProvider.System.GetElapsedTime(_began);

    public static Task WaitAsync(TimeSpan wait) => Task.Delay(wait, TimeProvider.System);

    /// <summary>Asks until the answer is yes.</summary>
    /// <returns>False when it was not within that time.</returns>
    public async Task<bool> IsAsync(Func<bool> question, TimeSpan within)
    {
        for (var end = Now + within; Now < end; await WaitAsync(TimeSpan.FromMilliseconds(20)))
            if (question())
                return true;
        return question();
    }
}
