using NewsMonitor.Core.Stories.Events;

namespace NewsMonitor.Core.Stories;

/// <summary>When two texts are one, and when two tell of one event.</summary>
public sealed record StoryPolicy
{
    /// <summary>On real feed items (median 41 words) half of the shorter side marks reprints and leaves same-event reports apart.</summary>
    public static StoryPolicy Default { get; } = new();

    /// <summary>
    /// For items from a file, which come by the dates of their publishers and not as they came: with little in it, what is old is kept and
    /// an item must say more to be put to it.
    /// </summary>
    public static StoryPolicy ForFiles { get; } = new() { Held = 5000 };

    /// <summary>Share of the shorter text's 3-grams found in the other.</summary>
    public double MinContainment { get; init; } = 0.5;

    /// <summary>A text of fewer 3-grams than this is hardly more than a headline, and headlines share phrases easily.</summary>
    public int ShortText { get; init; } = 12;

    /// <summary>What a short text must share: all but nothing of it may be its own.</summary>
    public double MinContainmentOfShort { get; init; } = 0.9;

    /// <summary>And so many 3-grams make a text long enough for <see cref="MinContainment"/>; shorter ones must share more.</summary>
    public int LongText { get; init; } = 30;

    /// <summary>What a text of <see cref="ShortText"/> must share.</summary>
    public double MiddleContainment { get; init; } = 0.7;

    /// <summary>Of two texts by one publisher: what it puts under every headline, and what it says of the case every day, is no copy.</summary>
    public double MinContainmentWithinPublisher { get; init; } = 0.75;

    /// <summary>And at least this many 3-grams, whatever the length.</summary>
    public int MinShared { get; init; } = 4;

    /// <summary>How likely the same event must be, 0 to 1, where little comes in. Low: what was learnt from holds the hardest of the other events.</summary>
    public double MinProbability { get; init; } = 0.15;

    /// <summary>And where <see cref="Crowd"/> texts or more are open, among which many resemble each other by chance.</summary>
    public double MinProbabilityInCrowd { get; init; } = 0.3;

    /// <summary>Open texts.</summary>
    public int Crowd { get; init; } = 2000;

    /// <summary>Stories whose items are all older take no more.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(7);

    /// <summary>And no more items than so many are open, the newest: each takes some 280 bytes of every node's memory. Enough for a week of 70,000 a day.</summary>
    public int MostOpen { get; init; } = 500_000;

    /// <summary>But so many items are held whatever their age, for follow-ups; copies never.</summary>
    public int Held { get; init; }

    /// <summary>How many stored texts are compared at the most.</summary>
    public int Candidates { get; init; } = 3;

    /// <summary>Whether that much in common makes a copy.</summary>
    /// <param name="shared">3-grams in both texts.</param>
    /// <param name="shorter">3-grams of the shorter text.</param>
    public bool IsCopy(int shared, int shorter) => shared >= MinShared && shared >= Wanted(shorter) * shorter;

    /// <summary>The same where one publisher wrote both.</summary>
    /// <param name="shared">3-grams in both texts.</param>
    /// <param name="shorter">3-grams of the shorter text.</param>
    public bool IsCopyWithinPublisher(int shared, int shorter) =>
        shared >= MinShared && shared >= Math.Max(Wanted(shorter), MinContainmentWithinPublisher) * shorter;

    /// <summary>Whether that likely an event is taken for the same.</summary>
    /// <param name="probability">0 to 1.</param>
    /// <param name="evidence">What made it so.</param>
    public bool IsSameEvent(double probability, in EventEvidence evidence) =>
        probability >= MinProbability + ((MinProbabilityInCrowd - MinProbability) * Math.Min(1, (double)evidence.Texts / Crowd))
        // What a feed shows on its first poll may be much older than its arrival.
        && (Held > 0 || evidence.Gap <= Window.TotalHours);

    private double Wanted(int shorter) => shorter < ShortText ? MinContainmentOfShort
        : shorter >= LongText ? MinContainment
        : MinContainment + ((MiddleContainment - MinContainment) * (LongText - shorter) / (LongText - ShortText));
}
