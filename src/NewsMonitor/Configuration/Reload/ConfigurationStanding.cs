namespace NewsMonitor.Configuration.Reload;

/// <summary>How the configuration of the running service stands.</summary>
/// <param name="InForceSince">When the one in force was put there.</param>
/// <param name="Warnings">What is odd about it, and stops nothing.</param>
/// <param name="Refused">What has been saved since and is wrong; null: nothing, the files are what is in force.</param>
internal sealed record ConfigurationStanding(DateTimeOffset InForceSince, IReadOnlyList<Problem> Warnings, RefusedConfiguration? Refused)
{
    public bool IsValid => Refused is null;
}

/// <summary>A configuration that was saved while the service ran, and is wrong.</summary>
/// <param name="At">When it was read.</param>
/// <param name="Problems">Its errors.</param>
internal sealed record RefusedConfiguration(DateTimeOffset At, IReadOnlyList<Problem> Problems);
