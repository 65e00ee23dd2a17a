namespace NewsMonitor.Core.Stories;

/// <summary>How one text stands to another.</summary>
/// <param name="Other">The other.</param>
/// <param name="SamePage">Whether they stand on one page.</param>
/// <param name="Shared">3-grams in both.</param>
/// <param name="Containment">Their share of the shorter text.</param>
/// <param name="IsCopy">Whether that makes a copy.</param>
internal sealed record TextLikeness(PlacedText Other, bool SamePage, int Shared, double Containment, bool IsCopy)
{
    public bool SameHeadline { get; private init; }

    /// <summary>For a person.</summary>
    public string Reason => SamePage && IsCopy ? $"the same page as item {Other.Id.Value}"
        : SameHeadline && IsCopy ? FormattableString.Invariant($"the headline of item {Other.Id.Value}, and {Containment:0%} of the shorter text")
        : FormattableString.Invariant($"{Shared} word 3-grams, {Containment:0%} of the shorter text, are shared with item {Other.Id.Value}");

    public static TextLikeness Of(Fingerprint fingerprint, string publisher, PlacedText other, StoryPolicy policy)
    {
        var shared = fingerprint.SharedWith(other.Fingerprint);
        // A page may tell one thing after another, as live reports do: a text that shares nothing with the last one is another.
        var shorter = Math.Min(fingerprint.Length, other.Fingerprint.Length);
        var samePage = fingerprint.SamePageAs(other.Fingerprint) && (shared > 0 || shorter == 0);
        // Two newspapers that print an agency's text under its headline each write a summary of their own.
        var sameHeadline = fingerprint.SameHeadlineAs(other.Fingerprint);
        var isCopy = publisher.Length > 0 && publisher == other.Publisher
            ? policy.IsCopyWithinPublisher(shared, shorter) && !fingerprint.DisagreesInNumbersWith(other.Fingerprint)
            : policy.IsCopy(shared, shorter) || sameHeadline;
        return new TextLikeness(other, samePage, shared, fingerprint.ContainmentOf(shared, other.Fingerprint), samePage || isCopy) { SameHeadline = sameHeadline };
    }
}
