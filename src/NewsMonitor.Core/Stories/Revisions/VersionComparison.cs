namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>Everything said before against everything said now.</summary>
internal sealed class VersionComparison
{
    /// <summary>Fewer words that count are too few to say that an item is another one now.</summary>
    private const int LeastForReplaced = 12;

    private const double MostSharedWhenReplaced = 0.15;

    /// <summary>So many words that nobody used before, beyond those they took the place of, are more than polish.</summary>
    private const int Growth = 4;

    /// <summary>In a title a third of the words may be others, and no more than so many.</summary>
    private const int MostNewInTitle = 3;

    private const int SentencesOfALivePage = 5;
    private const double KnownOfALivePage = 0.4;

    private readonly ItemVersion _beforeText;
    private readonly ItemVersion _nowText;
    private readonly VersionFacts _before;
    private readonly VersionFacts _now;
    private readonly Lexicon _lexicon;

    private VersionComparison(ItemVersion before, ItemVersion now, VersionReading reading)
    {
        (_beforeText, _nowText) = (before, now);
        (_before, _now, _lexicon) = (reading.Before, reading.Now, reading.Lexicon);
    }

    public static VersionComparison Of(ItemVersion before, ItemVersion now, string? language) =>
        new(before, now, VersionReading.Of(before, now, language));

    public bool IsAnotherText
    {
        get
        {
            var shorter = Math.Min(_before.Keys.Count, _now.Keys.Count);
            return shorter >= LeastForReplaced && _now.Keys.Count(_before.Keys.Contains) < MostSharedWhenReplaced * shorter;
        }
    }

    public IEnumerable<Finding> Findings()
    {
        var findings = new List<Finding>();
        if (Markers.Correction(Whole(_beforeText), Whole(_nowText)) is { } correction)
            findings.Add(new Finding(RevisionRank.Correction, correction));
        if (Markers.Update(Whole(_beforeText), Whole(_nowText)) is { } update)
            findings.Add(new Finding(RevisionRank.Update, update));
        if (_now.Title is { } title && _before.Title is { } oldTitle)
            findings.AddRange(Title(oldTitle, title));
        findings.AddRange(Body());
        return findings;
    }

    private List<Finding> Title(Statement old, Statement now)
    {
        var findings = new StatementChange(old, now, _before, _now, _lexicon).Findings().ToList();
        var unknown = Enumerable.Range(0, now.Terms.Count)
            .Where(at => now.Terms[at].Counts && !_before.Keys.Contains(now.Terms[at].Key) && !SameName.IsAmong(old, now, at, _lexicon))
            .Select(at => now.Terms[at]).DistinctBy(term => term.Key).ToList();
        if (findings.Count == 0 && (unknown.Count > MostNewInTitle || unknown.Count > 0.4 * now.Keys.Count))
            findings.Add(new Finding(RevisionRank.Update, $"the title says something else: {Words(unknown)}"));
        return findings;
    }

    private List<Finding> Body()
    {
        var pairing = new StatementPairing(_before.Body, _now.Sequences);
        var (findings, grown, replaced, known) = (new List<Finding>(), new Dictionary<string, Term>(StringComparer.Ordinal), 0, 0);
        // A sentence said twice is looked at once.
        var distinct = _now.Body.DistinctBy(statement => statement.Sequence, StringComparer.Ordinal).ToList();
        foreach (var statement in distinct)
        {
            if (_before.Sequences.Contains(statement.Sequence))
            {
                known++;
                continue;
            }
            if (pairing.OriginOf(statement) is { } origin)
            {
                known++;
                findings.AddRange(new StatementChange(origin, statement, _before, _now, _lexicon).Findings());
                replaced += origin.Keys.Count(key => !_now.Keys.Contains(key));
            }
            else
                findings.AddRange(Added(statement));
            foreach (var term in statement.Terms.Where(term => term.Kind == TermKind.Word && !_before.Keys.Contains(term.Key)))
                grown.TryAdd(term.Key, term);
        }
        if (grown.Count - replaced >= Growth)
            findings.Add(new Finding(RevisionRank.Update, $"new text: {Words(grown.Values)}"));
        return distinct.Count >= SentencesOfALivePage && known < KnownOfALivePage * distinct.Count ? Rolled(findings) : findings;
    }

    /// <summary>What is new in a sentence that was made from none.</summary>
    private IEnumerable<Finding> Added(Statement statement)
    {
        var unknown = statement.Terms.Where(term => term.Counts && !_before.Keys.Contains(term.Key)).ToList();
        if (unknown.Where(term => term.Kind == TermKind.Number).ToList() is { Count: > 0 } numbers)
            yield return Finding.New("number", numbers);
        if (unknown.Where(term => term.Kind == TermKind.Name).ToList() is { Count: > 0 } names)
            yield return Finding.New("name", names);
        if (statement.HasQuote && unknown.Count >= 3)
            yield return new Finding(RevisionRank.Update, "a new quotation");
    }

    /// <summary>Where most entries are others, those that look alike are no corrections of one another.</summary>
    private static List<Finding> Rolled(List<Finding> findings) =>
        [new Finding(RevisionRank.Update, "most of the text is new"), .. findings.Where(finding => finding.Rank == RevisionRank.Update)];

    private static string Words(IEnumerable<Term> terms) => string.Join(", ", terms.Take(4).Select(term => $"\"{term.Shown}\""));

    private static string Whole(ItemVersion version) => $"{version.Title}\n{version.Summary}\n{version.Content}";
}
