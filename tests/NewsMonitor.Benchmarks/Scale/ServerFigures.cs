namespace NewsMonitor.Benchmarks.Scale;

/// <summary>What the publishers and the receiver saw.</summary>
internal sealed record ServerFigures
{
    /// <summary>Requests for feeds.</summary>
    public long Polls { get; init; }

    /// <summary>Those answered with a document, and not with 304.</summary>
    public long Whole { get; init; }

    /// <summary>Feeds that were asked at all.</summary>
    public int FeedsAsked { get; init; }

    /// <summary>The first request of all, as <see cref="System.Diagnostics.Stopwatch.GetTimestamp"/> has it, which all processes of a machine share.</summary>
    public long? FirstAskedAt { get; init; }

    /// <summary>Items, beside those that every feed shows at its first poll.</summary>
    public long Published { get; init; }

    /// <summary>Items that were in a document when it was asked for.</summary>
    public long Shown { get; init; }

    /// <inheritdoc cref="ScaleFeed.Unseen"/>
    public int Unseen { get; init; }

    public long Alerts { get; init; }

    public Gaps Gaps { get; init; } = new(0, 0, 0, 0);
}

/// <summary>Seconds between two requests for the same feed.</summary>
internal sealed record Gaps(double Least, double Median, double P99, double Longest)
{
    public static Gaps Of(IReadOnlyCollection<float> gaps)
    {
        float[] sorted = [.. gaps.Order()];
        return sorted.Length == 0 ? new Gaps(0, 0, 0, 0) : new Gaps(sorted[0], sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)], sorted[^1]);
    }
}
