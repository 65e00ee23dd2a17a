namespace NewsMonitor.IntegrationTests.Guest;

/// <summary>One request as the publisher saw it.</summary>
/// <param name="Feed">Which feed.</param>
/// <param name="Host">On which host.</param>
/// <param name="Arrived">When it came.</param>
/// <param name="Condition">What its validators were.</param>
/// <param name="Status">What it was answered.</param>
/// <param name="Answered">When.</param>
internal sealed record Visit(int Feed, string Host, DateTimeOffset Arrived, Condition Condition, int Status, DateTimeOffset Answered);

/// <summary>How a request's validators compare with those the feed gave out.</summary>
internal enum Condition
{
    /// <summary>None: the whole feed is asked for.</summary>
    None,

    /// <summary>Both, to the byte.</summary>
    Exact,

    /// <summary>Others.</summary>
    Altered,
}
