namespace NewsMonitor.FaultRig.Monitored;

/// <summary>How the program ended when it was told to.</summary>
/// <param name="Took">From SIGTERM to its end.</param>
/// <param name="ExitCode">Null: it did not end and was killed.</param>
internal sealed record StopEnd(TimeSpan Took, int? ExitCode)
{
    /// <summary>What systemd and container hosts grant before they kill.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    /// <summary>What is not as promised; null: all is.</summary>
    public string? Complaint => ExitCode == 0 && Took <= s_longest
        ? null
        : FormattableString.Invariant($"took {Took.TotalSeconds:0.0} s and {(ExitCode is { } code ? $"exited with {code}" : "did not exit, so it was killed")}");
}
