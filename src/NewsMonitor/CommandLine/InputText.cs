using System.Text;

namespace NewsMonitor.CommandLine;

/// <summary>The text of a file that somebody gave: UTF-8, UTF-16 by its mark, else Latin-1. What no person wrote is told from it.</summary>
internal static class InputText
{
    // A page may hold a stray control character; a picture, a program or an archive is full of them.
    private const double MostUnreadable = 0.05;

    // Its first lines are text, and nothing that can be read follows.
    private const string PdfMark = "%PDF-";

    /// <summary>Null when the bytes are no text.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var text = Decoded(bytes);
        return Is(text) ? text : null;
    }

    /// <summary>Whether it is something to read: no NUL, and few control or replacement characters.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0') || text.StartsWith(PdfMark, StringComparison.Ordinal))
            return false;
        var unreadable = 0;
        foreach (var c in text)
            if (c == '\uFFFD' || (char.IsControl(c) && !char.IsWhiteSpace(c)))
                unreadable++;
        return unreadable <= text.Length * MostUnreadable;
    }

    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes.ToArray()), new UTF8Encoding(false, true), detectEncodingFromByteOrderMarks: true);
        try
        {
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
