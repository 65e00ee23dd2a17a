using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>
/// Bytes to characters: a byte order mark, else the shape of UTF-16 and UTF-32, else UTF-8 where the bytes are valid UTF-8,
/// else the HTTP charset, the declaration, windows-1252. Declarations lie more often than valid UTF-8 comes about by chance.
/// </summary>
internal static partial class Decoding
{
    private const int DeclarationWindow = 512;
    private static readonly Encoding Utf32BigEndian = new UTF32Encoding(bigEndian: true, byteOrderMark: true);

    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (Marked(bytes) is var (encoding, skip)) return Text(encoding, bytes[skip..]);
        if (Wide(bytes) is { } wide) return Text(wide, bytes);
        var declared = Charset.Find(Declaration(bytes));
        // These are ASCII to the eye and still not UTF-8.
        if (declared is not null && IsSevenBitSwitching(declared) && bytes.IndexOfAny((byte)0x1B, (byte)'~') >= 0) return Text(declared, bytes);
        if (Utf8.IsValid(bytes)) return Text(Encoding.UTF8, bytes);
        var named = Charset.OfContentType(contentType);
        var chosen = Usable(named) ?? Usable(declared);
        return chosen is null && MixedUtf8.Mostly(bytes) ? MixedUtf8.Decode(bytes) : Text(chosen ?? Charset.Windows1252, bytes);
    }

    // UTF-8 has been ruled out, and the bytes are no UTF-16: such names are lies. Windows-1252 is what servers say of everything.
    private static Encoding? Usable(Encoding? encoding) => encoding?.CodePage is null or 65001 or 1200 or 1201 or 12000 or 12001 or 1252 ? null : encoding;

    private static bool IsSevenBitSwitching(Encoding encoding) => encoding.CodePage is >= 50220 and <= 50229 or 52936;

    private static (Encoding, int)? Marked(ReadOnlySpan<byte> b) => b switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8.IsValid(b[3..]) ? (Encoding.UTF8, 3) : null,
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (Utf32BigEndian, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static Encoding? Wide(ReadOnlySpan<byte> b) => b switch
    {
        [(byte)'<' or (byte)'{', 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0, (byte)'<' or (byte)'{', ..] => Utf32BigEndian,
        [(byte)'<' or (byte)'{' or (byte)' ' or (byte)'\n' or (byte)'\r', 0, not 0, 0, ..] => Encoding.Unicode,
        [0, (byte)'<' or (byte)'{' or (byte)' ' or (byte)'\n' or (byte)'\r', 0, not 0, ..] => Encoding.BigEndianUnicode,
        [0x4C, 0x6F, 0xA7, 0x94, ..] => Charset.Find("IBM037"),
        _ => null,
    };

    private static string? Declaration(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]);
        var match = DeclaredEncoding().Match(head);
        return match.Success ? match.Groups[1].Value : null;
    }

    private static string Text(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        if (text is ['\uFEFF', ..]) text = text[1..];
        return C1Controls.Read(text);
    }

    [GeneratedRegex("""<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DeclaredEncoding();
}
