namespace NewsMonitor.Core.Seeding;

/// <summary>One word of an article; parts joined by hyphens and the initials of an abbreviation are one.</summary>
internal sealed class Word
{
    /// <summary>As it stands in the text.</summary>
    public required string Text { get; set; }

    /// <summary>Its folded parts, a space between them.</summary>
    public required string Key { get; set; }

    public required int Start { get; init; }

    public required int End { get; set; }

    /// <summary>Which sentence it stands in, counted from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>Its capital may be owed to the place: a sentence, a quotation or a line begins here.</summary>
    public required bool Opens { get; init; }

    /// <summary>Punctuation stands before it: no phrase and no name runs over.</summary>
    public required bool BreakBefore { get; init; }

    /// <summary>A quotation mark opens right before it.</summary>
    public required bool Quoted { get; init; }

    /// <summary>An <c>'s</c> follows.</summary>
    public bool Possessive { get; set; }

    /// <summary>It lost its vowel to an apostrophe: l', d', qu'.</summary>
    public bool Elided { get; set; }

    public bool IsCapital => char.IsUpper(Text[0]) || (Text.Contains('-', StringComparison.Ordinal) && Cues.Particles.Contains(Key.Split(' ')[0]) && Text.Any(char.IsUpper));

    /// <summary>All its letters are capitals, and there are at least two.</summary>
    public bool IsShouted => Text.Count(char.IsUpper) > 1 && !Text.Any(char.IsLower);

    public bool HasLetter => Text.Any(char.IsLetter);
}
