namespace NewsMonitor.Core.Text;

/// <summary>How far a number written with points or commas reaches: <c>1,000</c> and <c>2.5</c> are one word, <c>10.12.2025</c> is three.</summary>
internal static class NumberShape
{
    /// <summary>Reads from the first digit of a number.</summary>
    /// <param name="text">Begins with an ASCII digit.</param>
    /// <param name="isDecimal">Whether the one separator is a decimal point or comma, to be kept as a point; else separators drop.</param>
    /// <returns>Code units that belong to the number; 0 when it holds no separator that belongs to it.</returns>
    public static int Read(ReadOnlySpan<char> text, out bool isDecimal)
    {
        isDecimal = false;
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
        if (groups == 0)
            return 0;
        if (thousands)
            return end;
        isDecimal = groups == 1 && (text[first] == '.' || last <= 2);
        return isDecimal ? end : 0;
    }

    private static int Digits(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start]))
            start++;
        return start;
    }
}
