namespace NewsMonitor.Pipeline;

/// <summary>How long the jobs of one configuration may take on work: until the next one takes their place. What they have begun they end.</summary>
internal sealed class Tenure
{
    private volatile bool _over;

    public bool IsOver => _over;

    public void End() => _over = true;

    /// <summary>The next one could not take its place.</summary>
    public void Resume() => _over = false;
}
