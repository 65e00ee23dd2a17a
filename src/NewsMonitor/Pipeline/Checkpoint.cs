namespace NewsMonitor.Pipeline;

/// <summary>
/// The moments a crash test attacks. When <c>NEWSMONITOR_HALT_AT</c> names one, the process says so on stderr when it gets there
/// and stands still, so that the test can kill it at just that moment. Without the variable a checkpoint costs one comparison.
/// </summary>
internal static class Checkpoint
{
    private static readonly string? HaltAt = Environment.GetEnvironmentVariable("NEWSMONITOR_HALT_AT");

    public static void Reached(string name)
    {
        if (HaltAt != name)
            return;
        Console.Error.WriteLine($"halted at {name}");
        new ManualResetEventSlim().Wait();
    }
}
