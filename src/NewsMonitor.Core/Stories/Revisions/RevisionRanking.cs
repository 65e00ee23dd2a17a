using System.Globalization;
using NewsMonitor.Core.Matching;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>
/// Ranks the change of an item's text by what it says, sentence by sentence: each new sentence is held against the old one it was made
/// from, and names, numbers and negations decide; words count only in bulk.
/// </summary>
public static class RevisionRanking
{
    /// <summary>Of each field so many UTF-16 code units are compared; the reason says when a text is longer.</summary>
    public const int MostCompared = 200_000;

    private const int MostReasons = 3;

    /// <summary>Never throws for any text; the time is linear in the texts but for the sorting of sentences.</summary>
    /// <param name="before">The text the item had.</param>
    /// <param name="now">The text it has.</param>
    /// <param name="language">Two letters, perhaps with a region; guessed from the function words when null. Of an unknown one only digits and names are understood.</param>
    public static Revision Rank(ItemVersion before, ItemVersion now, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        if (before == now)
            return new Revision(RevisionRank.Cosmetic, [], "nothing changed");
        var (cutBefore, cutNow) = (Cut(before), Cut(now));
        IReadOnlyList<RevisionHunk> changes =
        [
            .. FieldDiff.Of(Field.Title, cutBefore.Title, cutNow.Title, IsLong(before.Title) || IsLong(now.Title)),
            .. FieldDiff.Of(Field.Summary, cutBefore.Summary, cutNow.Summary, IsLong(before.Summary) || IsLong(now.Summary)),
            .. FieldDiff.Of(Field.Content, cutBefore.Content, cutNow.Content, IsLong(before.Content) || IsLong(now.Content)),
        ];
        var (rank, reason) = Judge(cutBefore, cutNow, changes, language);
        var isCut = cutBefore != before || cutNow != now;
        return new Revision(rank, changes, isCut ? string.Create(CultureInfo.InvariantCulture, $"{reason} (the first {MostCompared:#,0} characters compared)") : reason);
    }

    private static (RevisionRank Rank, string Reason) Judge(ItemVersion before, ItemVersion now, IReadOnlyList<RevisionHunk> changes, string? language)
    {
        if (changes.Count == 0)
            return (RevisionRank.Cosmetic, "the same words: case, accents, punctuation or white space");
        var comparison = VersionComparison.Of(before, now, language);
        if (comparison.IsAnotherText)
            return (RevisionRank.Replaced, "the texts share next to nothing");
        var findings = comparison.Findings().ToList();
        if (findings.Count == 0)
            return (RevisionRank.Cosmetic, Unremarkable(changes));
        var rank = findings.Max(finding => finding.Rank);
        return (rank, string.Join("; ", findings.Where(finding => finding.Rank == rank).Select(finding => finding.Reason).Distinct().Take(MostReasons)));
    }

    private static string Unremarkable(IReadOnlyList<RevisionHunk> changes) =>
        changes.All(hunk => hunk.Field == Field.Title) ? "the title alone changed and says the same"
        : changes.All(hunk => hunk.Added.Length == 0) ? "only cut: nothing new is said"
        : "names, numbers and negations agree and little else is new";

    private static bool IsLong(string text) => text.Length > MostCompared;

    private static ItemVersion Cut(ItemVersion version) => new(Cut(version.Title), Cut(version.Summary), Cut(version.Content));

    private static string Cut(string text)
    {
        if (!IsLong(text))
            return text;
        var end = text.LastIndexOf(' ', MostCompared);
        return text[..(end > MostCompared / 2 ? end : MostCompared)];
    }
}
