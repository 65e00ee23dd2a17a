namespace NewsMonitor.Demo;

/// <summary>The clock of the demo: nobody wants to wait two hours for a follow-up.</summary>
internal sealed class DemoClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Advance(TimeSpan by) => _ahead += by;
}
