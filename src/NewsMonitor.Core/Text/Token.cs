namespace NewsMonitor.Core.Text;

/// <summary>One word of a text: where it stands in the original and in the folded letters of its buffer.</summary>
/// <param name="Start">Offset in the original text, in UTF-16 code units.</param>
/// <param name="Length">Length in the original text.</param>
/// <param name="FoldedStart">Offset in the buffer's folded letters.</param>
/// <param name="FoldedLength">Length in the buffer's folded letters.</param>
/// <param name="Hash"><see cref="WordHash"/> of the folded letters.</param>
internal readonly record struct Token(int Start, int Length, int FoldedStart, int FoldedLength, ulong Hash)
{
    public int End => Start + Length;
}
