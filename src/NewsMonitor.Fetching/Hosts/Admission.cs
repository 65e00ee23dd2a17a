namespace NewsMonitor.Fetching.Hosts;

/// <summary>What the gate says to a request.</summary>
internal abstract record Admission
{
    private Admission() { }

    /// <param name="Pass">Dispose it to make room for the next.</param>
    public sealed record Admitted(IDisposable Pass) : Admission;

    public sealed record Resting(HostRest Rest) : Admission;
}
