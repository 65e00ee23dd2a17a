namespace NewsMonitor.Delivery;

/// <summary>What the other side made of one attempt; texts are sentences for people, one line, shortened.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <param name="Answer">What the other side said.</param>
    public sealed record Accepted(string Answer) : SendResult;

    /// <summary>Not taken now; another attempt may succeed.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="After">How long the other side asked to be left alone; null when it did not say.</param>
    public sealed record RetryLater(string Reason, TimeSpan? After = null) : SendResult
    {
        /// <summary>Whether the other side may have accepted it all the same: another attempt may be a double, with the same id.</summary>
        public bool MayHaveArrived { get; init; }

        /// <summary>Whether nothing was sent at all, since the receiver rests or others came first: the attempt need not count.</summary>
        public bool Untried { get; init; }
    }

    /// <summary>Refused for good: repeating the attempt unchanged cannot succeed.</summary>
    public sealed record Rejected(string Reason) : SendResult
    {
        /// <summary>Whether the other side wants nothing more on this channel, ever.</summary>
        public bool StopsChannel { get; init; }
    }
}
