using System.Globalization;
using System.Text;

namespace NewsMonitor.Delivery.Text;

/// <summary>Makes text from outside fit to stand on one line: in a header, a log, a list.</summary>
internal static class OneLine
{
    /// <summary>Control and line separator characters become spaces, direction overrides and broken surrogates vanish, runs of white space become one space.</summary>
    /// <param name="text">As it came.</param>
    /// <param name="max">At most this many UTF-16 code units; longer text is cut and ends in an ellipsis.</param>
    public static string Of(string? text, int max)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var line = new StringBuilder(Math.Min(text.Length, max + 2));
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length > max)
                break;
            if (IsSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (!IsDropped(rune))
                line.Append(rune);
        }

        while (line.Length > 0 && line[^1] == ' ')
            line.Length--;
        return Cut(line.ToString(), max);
    }

    /// <summary>Cuts between what a reader sees as characters, see <see cref="TextCut"/>.</summary>
    public static string Cut(string text, int max) => TextCut.To(text, max);

    private static bool IsSpace(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control;

    // U+FFFD is what EnumerateRunes makes of a broken surrogate; the rest nobody sees, and it could turn the reading direction of what follows or hide in it.
    private static bool IsDropped(Rune rune) =>
        rune.Value is 0xFFFD or 0x00AD or 0x061C or 0x180E or 0x200B or 0x200E or 0x200F or 0xFEFF
            or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB);
}
