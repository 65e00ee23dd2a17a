namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>What a word does in its sentence.</summary>
internal enum TermKind
{
    /// <summary>Carries meaning.</summary>
    Word,

    /// <summary>Holds the sentence together: articles, prepositions, auxiliaries.</summary>
    Stop,

    /// <summary>A number, date or weekday.</summary>
    Number,

    /// <summary>Written with a capital where only names are.</summary>
    Name,

    /// <summary>Turns what is said into its opposite.</summary>
    Negation,
}
