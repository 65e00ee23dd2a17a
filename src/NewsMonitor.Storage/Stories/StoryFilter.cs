namespace NewsMonitor.Storage.Stories;

/// <summary>Which stories are listed.</summary>
public abstract record StoryFilter
{
    private StoryFilter() { }

    public sealed record All : StoryFilter;

    /// <summary>Those some watchlist matched in.</summary>
    public sealed record Matched : StoryFilter;

    /// <summary>Those this watchlist matched in.</summary>
    public sealed record MatchedBy(string Watchlist) : StoryFilter;
}
