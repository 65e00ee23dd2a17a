namespace NewsMonitor.Storage.Feeds;

/// <summary>What becomes of a poll that a person asks for.</summary>
public abstract record PollAnswer
{
    private PollAnswer() { }

    /// <summary>The feed is due now.</summary>
    public sealed record Due : PollAnswer;

    /// <summary>Its host asked to be left alone until then.</summary>
    public sealed record Resting(DateTimeOffset Until) : PollAnswer;

    /// <summary>It was taken up to be polled a moment ago, and may be asked for again then.</summary>
    public sealed record JustPolled(DateTimeOffset Again) : PollAnswer;

    /// <summary>It is disabled, or configured no longer.</summary>
    public sealed record Disabled : PollAnswer;

    /// <summary>Its publisher said 410.</summary>
    public sealed record Gone : PollAnswer;

    /// <summary>There is no such feed.</summary>
    public sealed record NotThere : PollAnswer;
}
