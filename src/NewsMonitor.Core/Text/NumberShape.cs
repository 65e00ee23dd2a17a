namespace NewsMonitor.Core.Text;

/// <summary>How far a number written with points or commas reaches: <c>1,000</c> and <c>2.5</c> are one word, <c>10.12.2025</c> is three.</summary>
internal static class NumberShape
{
    /// <summary>Reads from the first digit of a number; <c>Size</c> is how many code units of the text it spans.</summary>
    public static (int Size, NumberKind Kind) Read(ReadOnlySpan<char> text)
    {
        var end = Digits(text, 0);
        var first = end;
        int groups = 0, last = 0;
        var thousands = first <= 3;
        while (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1]))
        {
            var next = Digits(text, end + 1);
            last = next - end - 1;
            thousands &= last == 3;
            groups++;
            end = next;
        }
        if (groups == 0 || thousands)
            return (end, NumberKind.Whole);
        var isDecimal = groups == 1 && (text[first] == '.' || last <= 2);
        return (end, isDecimal ? NumberKind.Decimal : NumberKind.Several);
    }

    private static int Digits(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start]))
            start++;
        return start;
    }
}

/// <summary>What points and commas between digits mean.</summary>
internal enum NumberKind
{
    /// <summary>None there, or they part thousands: they drop.</summary>
    Whole,

    /// <summary>One, before a fraction: kept as a point.</summary>
    Decimal,

    /// <summary>They part several numbers, as in a date.</summary>
    Several,
}
