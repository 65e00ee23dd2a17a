namespace NewsMonitor.Core.Matching;

/// <summary>What is looked for as one piece: words in a row, the last of which may be a prefix; or one word by its stem or with one edit.</summary>
internal sealed record Pattern(PatternKind Kind, string[] Words)
{
    /// <summary>Tells patterns apart; the separator occurs in no folded word and in no surface form.</summary>
    public string Key => (char)('0' + (int)Kind) + string.Join('\0', Words) + (Surfaces is null ? "" : "\0\0" + string.Join('\0', Surfaces));

    /// <summary>The words as written, where that matters: exact forms, and stems, which need their accents.</summary>
    public string[]? Surfaces { get; init; }
}

/// <summary>How a pattern's words compare with those of a text.</summary>
internal enum PatternKind
{
    Words,
    Prefix,
    Exact,
    Fuzzy,
    Stem,
}
