using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>What is said otherwise in a sentence than in the one it was made from.</summary>
/// <param name="Old">As it was.</param>
/// <param name="New">As it is.</param>
/// <param name="Before">All that was said.</param>
/// <param name="Now">All that is said.</param>
/// <param name="Lexicon">Of their language.</param>
internal sealed record StatementChange(Statement Old, Statement New, VersionFacts Before, VersionFacts Now, Lexicon Lexicon)
{
    /// <summary>How many words that count are looked at on either side to tell whether two terms stand in the same place.</summary>
    private const int Reach = 2;

    /// <summary>More words than this on one side of an edit are another phrase, in which nothing stands in the place of anything.</summary>
    private const int MostInPlace = 3;

    private const double SameSentence = 0.5;

    private readonly IReadOnlyList<Edit> _edits = WordDiff.Between(Hashes(Old), Hashes(New));

    private bool IsTitle => New == Now.Title;

    public IEnumerable<Finding> Findings()
    {
        if (Old.Sequence == New.Sequence)
            return [];
        return [.. Swapped(), .. Numbers(), .. Names(), .. Negations(), .. Reversed()];
    }

    /// <summary>Two names or numbers that changed places, all else alike: <c>Lyon beat Nice</c>, <c>Nice beat Lyon</c>.</summary>
    private IEnumerable<Finding> Swapped()
    {
        if (Old.Terms.Count != New.Terms.Count)
            yield break;
        var differing = Enumerable.Range(0, Old.Terms.Count).Where(i => Old.Terms[i].Key != New.Terms[i].Key).Take(3).ToList();
        if (differing is [var first, var second] && Old.Terms[first].Key == New.Terms[second].Key && Old.Terms[second].Key == New.Terms[first].Key
            && Old.Terms[first].Kind is TermKind.Name or TermKind.Number && Old.Terms[second].Kind == Old.Terms[first].Kind)
            yield return new Finding(RevisionRank.Correction, $"\"{Old.Terms[first].Shown}\" and \"{Old.Terms[second].Shown}\" changed places");
    }

    private IEnumerable<Finding> Numbers()
    {
        var (gone, come) = (Only(Old, New, TermKind.Number), Only(New, Old, TermKind.Number));
        foreach (var now in come)
            if (gone.FirstOrDefault(before => InPlace(before, now) || (SameMeasure(before, now) && IsSameSentence && Meets(before, now))) is { } was)
            {
                gone.Remove(was);
                if (!IsOtherFact(Old.Terms[was.Index], New.Terms[now.Index]))
                    yield return Finding.Became("", Old.Terms[was.Index].Shown, New.Terms[now.Index].Shown);
            }
            else if (Article(now) is { } article)
                yield return Finding.Became("", article.Shown, New.Terms[now.Index].Shown);
            else if (!Before.Keys.Contains(New.Terms[now.Index].Key))
                yield return Finding.New("number", [New.Terms[now.Index]]);
        foreach (var was in gone.Where(was => !Now.Keys.Contains(Old.Terms[was.Index].Key)))
            if (Enumerable.Range(0, New.Terms.Count).Where(at => Lexicon.Vague.Contains(New.Terms[at].Word) && IsOneEdit(was.Index, at)).Select(at => New.Terms[at]).FirstOrDefault() is { } vague)
                yield return Finding.Became("", Old.Terms[was.Index].Shown, vague.Shown);
    }

    private IEnumerable<Finding> Names()
    {
        var (gone, come) = (Only(Old, New, TermKind.Name), Only(New, Old, TermKind.Name));
        foreach (var now in come)
        {
            var (term, known) = (New.Terms[now.Index], Before.Keys.Contains(New.Terms[now.Index].Key));
            if (gone.Any(before => SameName.Is(Old, before.Index, New, now.Index, Lexicon)))
                continue;
            if (gone.FirstOrDefault(before => InPlace(before, now)) is { } was)
            {
                gone.Remove(was);
                if (!IsOtherFact(Old.Terms[was.Index], term))
                    yield return Finding.Became("the name ", Old.Terms[was.Index].Shown, term.Shown);
            }
            else if (!known && !BelongsToKnownName(now.Index))
                yield return Finding.New("name", [term]);
        }
        if (come.Count == 0 && gone.Count == 0 && FirstWordIsName())
            yield return Finding.Became("the name ", Old.Terms[0].Shown, New.Terms[0].Shown);
    }

    private IEnumerable<Finding> Negations()
    {
        var (before, now) = (Places(Old, TermKind.Negation), Places(New, TermKind.Negation));
        // With all that it denies it is an addition; among words that stood there it turns them round.
        if (now.Count > before.Count && now.FirstOrDefault(at => Denies(New, at, Old) && _edits.Any(edit => edit.NewStart <= at && at < edit.NewEnd && IsSmall(edit)), -1) is var added and >= 0)
            yield return new Finding(RevisionRank.Correction, $"negation added: \"{Shown(New, added)}\"");
        if (now.Count < before.Count && before.FirstOrDefault(at => Denies(Old, at, New) && _edits.Any(edit => edit.OldStart <= at && at < edit.OldEnd && IsSmall(edit)), -1) is var removed and >= 0)
            yield return new Finding(RevisionRank.Correction, $"negation removed: \"{Shown(Old, removed)}\"");
    }

    private IEnumerable<Finding> Reversed()
    {
        foreach (var edit in _edits.Where(IsSmall))
            for (var was = edit.OldStart; was < edit.OldEnd; was++)
                for (var now = edit.NewStart; now < edit.NewEnd; now++)
                    if (Lexicon.AreOpposite(Old.Terms[was], New.Terms[now]))
                        yield return Finding.Became("", Old.Terms[was].Shown, New.Terms[now].Shown);
    }

    private sealed record Place(int Index);

    private static List<Place> Only(Statement here, Statement there, TermKind kind) =>
        [.. Places(here, kind).Where(at => !there.Keys.Contains(here.Terms[at].Key)).Select(at => new Place(at))];

    private static List<int> Places(Statement statement, TermKind kind) =>
        [.. Enumerable.Range(0, statement.Terms.Count).Where(at => statement.Terms[at].Kind == kind)];

    private bool InPlace(Place before, Place now) => IsOneEdit(before.Index, now.Index) && SameMeasure(before, now);

    private bool IsOneEdit(int was, int now) =>
        _edits.Any(edit => edit.OldStart <= was && was < edit.OldEnd && edit.NewStart <= now && now < edit.NewEnd && IsSmall(edit));

    private bool IsSmall(Edit edit) =>
        Counted(Old, edit.OldStart, edit.OldEnd) <= MostInPlace && Counted(New, edit.NewStart, edit.NewEnd) <= MostInPlace;

    private static int Counted(Statement statement, int start, int end)
    {
        var counted = 0;
        for (var at = start; at < end; at++)
            counted += statement.Terms[at].Counts ? 1 : 0;
        return counted;
    }

    private bool IsSameSentence => New.Keys.Count(Old.Keys.Contains) >= SameSentence * Math.Max(Old.Keys.Count, New.Keys.Count);

    private bool Meets(Place before, Place now) => Old.Around(before.Index, Reach).Intersect(New.Around(now.Index, Reach)).Any();

    private static bool Denies(Statement here, int at, Statement there) => here.Beside(at, 1, Reach).Any(there.Keys.Contains);

    /// <summary>A weekday does not stand where a count did.</summary>
    private bool SameMeasure(Place before, Place now) => Measure(Old.Terms[before.Index]) == Measure(New.Terms[now.Index]);

    private static string Measure(Term term) => term.Key.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && term.Kind == TermKind.Number ? term.Key[..space] : "";

    private static ulong[] Hashes(Statement statement) => [.. statement.Terms.Select(term => WordHash.Of(term.Key))];

    /// <summary>A title may pick another fact of the same text: it was known, and the one it picked before still stands.</summary>
    private bool IsOtherFact(Term was, Term now) => IsTitle && Before.BodyKeys.Contains(now.Key) && Now.BodyKeys.Contains(was.Key);

    /// <summary><c>un mort</c>, <c>deux morts</c>: the article was a number.</summary>
    private Term? Article(Place now)
    {
        var next = New.Beside(now.Index, 1, 1).FirstOrDefault();
        if (next is null || (IsTitle && Before.BodyKeys.Contains(New.Terms[now.Index].Key)) || ArticlesBefore(New, next).Any())
            return null;
        return ArticlesBefore(Old, next).FirstOrDefault();
    }

    private static IEnumerable<Term> ArticlesBefore(Statement statement, string key) => Enumerable.Range(0, statement.Terms.Count)
        .Where(at => statement.Terms[at].Word is "un" or "une" or "a" or "an" or "ein" or "eine" or "uno" or "una" or "um" or "uma"
            && statement.Beside(at, 1, 1).FirstOrDefault() == key)
        .Select(at => statement.Terms[at]);

    /// <summary>A given name before a name that was there, or the other way round.</summary>
    private bool BelongsToKnownName(int index) => new[] { index - 1, index + 1 }
        .Any(at => at >= 0 && at < New.Terms.Count && New.Terms[at].Kind == TermKind.Name && Before.Keys.Contains(New.Terms[at].Key));

    private bool FirstWordIsName() =>
        Old.Terms.Count == New.Terms.Count && Old.Terms.Count > 2
        && Old.Terms[0] is { Kind: TermKind.Word, IsCapitalised: true } was && New.Terms[0] is { Kind: TermKind.Word, IsCapitalised: true } now
        && was.Key != now.Key && !NameBook.LooksCommon(was.Word) && !NameBook.LooksCommon(now.Word)
        && Old.Terms.Skip(1).Select(term => term.Key).SequenceEqual(New.Terms.Skip(1).Select(term => term.Key));

    private static string Shown(Statement statement, int at) =>
        string.Join(' ', statement.Terms.Skip(Math.Max(0, at - 1)).Take(at > 0 ? 2 : 1).Select(term => term.Shown));
}
