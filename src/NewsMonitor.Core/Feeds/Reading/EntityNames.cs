using System.Net;
using AngleSharp.Html;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>What the character references of HTML stand for.</summary>
internal static class EntityNames
{
    public const int LongestName = 32;

    /// <summary>Null for a name nobody defined. HTML 4 first: feeds mean its lang and rang, not those of HTML 5.</summary>
    public static string? Find(string name)
    {
        var reference = $"&{name};";
        var decoded = WebUtility.HtmlDecode(reference);
        return decoded != reference ? decoded : HtmlEntityProvider.Resolver.GetSymbol(name + ";");
    }

    /// <summary>Null for a number that is no character of XML 1.0; C1 controls are read as windows-1252.</summary>
    public static string? Find(int codePoint) => codePoint switch
    {
        >= 0x80 and <= 0x9F => C1Controls.Read((char)codePoint).ToString(),
        0x9 or 0xA or 0xD => ((char)codePoint).ToString(),
        < 0x20 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) or 0xFFFE or 0xFFFF => null,
        _ => char.ConvertFromUtf32(codePoint),
    };

    /// <summary>Reads the reference at <c>&amp;</c>; <paramref name="length"/> covers it with its semicolon.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out string? value, out int length)
    {
        value = null;
        length = 0;
        if (text is not ['&', _, ..]) return false;
        return text[1] == '#' ? TryReadNumber(text, out value, out length) : TryReadName(text, out value, out length);
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out string? value, out int length)
    {
        value = null;
        var hex = text.Length > 2 && text[2] is 'x' or 'X';
        var start = hex ? 3 : 2;
        var end = start;
        var number = 0;
        while (end < text.Length && (hex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            var digit = Convert.ToInt32(text[end].ToString(), 16);
            number = Math.Min((number * (hex ? 16 : 10)) + digit, 0x110000);
            end++;
        }
        length = end < text.Length && text[end] == ';' ? end + 1 : end;
        if (end == start) return false;
        value = Find(number);
        return true;
    }

    private static bool TryReadName(ReadOnlySpan<char> text, out string? value, out int length)
    {
        value = null;
        length = 0;
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (end == 1 || end >= text.Length || text[end] != ';') return false;
        length = end + 1;
        value = Find(text[1..end].ToString());
        return value is not null;
    }
}
