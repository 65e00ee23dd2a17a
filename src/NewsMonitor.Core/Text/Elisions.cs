namespace NewsMonitor.Core.Text;

/// <summary>Which short words drop their vowel before an apostrophe: what follows is a word of its own (<c>l'ambassade</c>, <c>dell'ambasciata</c>).</summary>
internal static class Elisions
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> elided = new HashSet<string>(StringComparer.Ordinal)
    {
        "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu",
        "un", "dell", "nell", "sull", "all", "dall", "coll", "quest", "quell", "bell", "sant", "gl", "anch",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Ends(ReadOnlySpan<char> folded) => folded.Length <= 6 && elided.Contains(folded);
}
