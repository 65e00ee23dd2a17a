using System.Text;

namespace NewsMonitor.Core.Text;

/// <summary>
/// A word with its case and accents, but without what nobody sees: how an accent is encoded, full width, soft hyphens, the shape of an
/// apostrophe.
/// </summary>
internal static class ExactForm
{
    private const char FullWidthFirst = '\uFF01';
    private const char FullWidthLast = '\uFF5E';
    private const int FullWidthDistance = 0xFEE0;

    /// <summary>The form to compare; the same instance when there is nothing to change.</summary>
    public static string Of(string word) => IsPlain(word) ? word : Rewritten(word);

    /// <summary>Whether a word of a text is the very form, which came from <see cref="Of"/>.</summary>
    public static bool Is(ReadOnlySpan<char> word, string form) => word.SequenceEqual(form) || (!IsPlain(word) && Rewritten(word) == form);

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (c >= '\u0300' || c is '\u00AD' or '\u00B4' or '`' or '\u02B9' or '\u02BC')
                return false;
        return true;
    }

    private static string Rewritten(ReadOnlySpan<char> word)
    {
        var form = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (ScriptFolds.IsWordMark(c) && !IsUnseen(c))
                AppendMark(form, c);
            else if (ScriptFolds.ClassOf(c) == CharClass.Apostrophe)
                form.Append('\'');
            else if (c is >= FullWidthFirst and <= FullWidthLast)
                form.Append((char)(c - FullWidthDistance));
            else if (!IsUnseen(c))
                form.Append(c);
        }
        return form.ToString();
    }

    private static void AppendMark(StringBuilder form, char mark)
    {
        if (form.Length > 0 && Compositions.Of(form[^1], mark) is { } letter)
            form[^1] = letter;
        else
            form.Append(mark);
    }

    // Format characters such as the soft hyphen, the joiner between graphemes, tatweel, variation selectors.
    private static bool IsUnseen(char c) =>
        c is '\u034F' or '\u0640' or (>= '\uFE00' and <= '\uFE0F') || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;
}
