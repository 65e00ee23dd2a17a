namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>One word, or a number of several words.</summary>
/// <param name="Shown">As it stands in the text.</param>
/// <param name="Key">What it means: the same for <c>five</c> and <c>5</c>, for inflections and a few synonyms.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Word">Folded, without regard to what it means.</param>
/// <param name="IsCapitalised">Whether it begins with a capital.</param>
internal sealed record Term(string Shown, string Key, TermKind Kind, string Word, bool IsCapitalised)
{
    /// <summary>Says something by itself.</summary>
    public bool Counts => Kind is TermKind.Word or TermKind.Number or TermKind.Name;
}
