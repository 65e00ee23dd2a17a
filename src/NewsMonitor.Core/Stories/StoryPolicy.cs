namespace NewsMonitor.Core.Stories;

/// <summary>When two texts are one.</summary>
public sealed record StoryPolicy
{
    /// <summary>On real feed items (median 41 words) half of the shorter side marks reprints and leaves same-event reports apart.</summary>
    public static StoryPolicy Default { get; } = new();

    /// <summary>Share of the shorter text's 3-grams found in the other.</summary>
    public double MinContainment { get; init; } = 0.5;

    /// <summary>A text of fewer 3-grams than this is hardly more than a headline, and headlines share phrases easily.</summary>
    public int ShortText { get; init; } = 12;

    /// <summary>What a short text must share: all but nothing of it may be its own.</summary>
    public double MinContainmentOfShort { get; init; } = 0.9;

    /// <summary>And at least this many 3-grams, whatever the length.</summary>
    public int MinShared { get; init; } = 4;

    /// <summary>Stories whose item is older take no more copies.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How many stored items are compared at the most.</summary>
    public int Candidates { get; init; } = 50;

    /// <summary>Whether that much in common makes a copy.</summary>
    /// <param name="shared">3-grams in both texts.</param>
    /// <param name="shorter">3-grams of the shorter text.</param>
    public bool IsCopy(int shared, int shorter) =>
        shared >= MinShared && shared >= (shorter < ShortText ? MinContainmentOfShort : MinContainment) * shorter;
}
