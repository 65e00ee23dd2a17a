namespace NewsMonitor.CommandLine;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>Something checked or attempted failed.</summary>
    public const int Failed = 1;

    public const int WrongUsage = 2;
}
