using System.Globalization;

namespace NewsMonitor.Web.Access;

/// <summary>A name that anybody may have typed, as it may stand in a log: short, and on one line.</summary>
internal static class LoggedName
{
    private const int Longest = 64;

    public static string Of(string name) => string.Concat(name.Take(Longest).Select(letter => char.GetUnicodeCategory(letter) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate ? '?' : letter));
}
