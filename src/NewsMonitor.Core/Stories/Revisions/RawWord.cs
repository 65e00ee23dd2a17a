namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>A word as the tokenizer read it.</summary>
/// <param name="Start">Offset in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Folded">Its folded letters.</param>
/// <param name="Shown">As it stands in the text.</param>
/// <param name="Gap">What stands between the word before and this one.</param>
internal sealed record RawWord(int Start, int End, string Folded, string Shown, string Gap)
{
    public bool IsCapitalised => char.IsUpper(Shown[0]);
}
