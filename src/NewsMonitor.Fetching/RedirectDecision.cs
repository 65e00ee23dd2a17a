namespace NewsMonitor.Fetching;

internal abstract record RedirectDecision
{
    private RedirectDecision() { }

    public sealed record Follow(Hop Hop) : RedirectDecision;

    public sealed record Stop(FetchResult Result) : RedirectDecision;
}
