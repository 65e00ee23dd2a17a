namespace NewsMonitor.Core.Stories;

/// <summary>When two texts are one.</summary>
/// <param name="MinContainment">Share of the shorter text's 3-grams found in the other.</param>
/// <param name="MinShared">And at least this many: two short headlines share a phrase easily.</param>
/// <param name="Window">Stories whose item is older take no more copies.</param>
/// <param name="Candidates">How many stored items are compared at the most.</param>
public sealed record StoryPolicy(double MinContainment, int MinShared, TimeSpan Window, int Candidates)
{
    /// <summary>On real feed items (median 41 words) half of the shorter side marks reprints and leaves same-event reports apart.</summary>
    public static StoryPolicy Default { get; } = new(0.5, 4, TimeSpan.FromDays(7), 50);
}
