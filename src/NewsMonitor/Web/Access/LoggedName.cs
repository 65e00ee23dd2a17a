using System.Globalization;

namespace NewsMonitor.Web.Access;

/// <summary>A text that anybody may have sent, as it may stand in a log: short, and on one line.</summary>
internal static class LoggedName
{
    public static string Of(string text, int longest = 64) => string.Concat(text.Take(longest).Select(letter => char.GetUnicodeCategory(letter) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate ? '?' : letter));
}
