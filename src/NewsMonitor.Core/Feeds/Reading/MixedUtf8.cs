using System.Buffers;
using System.Text;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>UTF-8 with a few broken bytes: a text cut within a character, or one quotation in another encoding.</summary>
internal static class MixedUtf8
{
    /// <summary>At least four sound sequences for each broken byte: text in a one-byte encoding hardly ever looks like that.</summary>
    public static bool Mostly(ReadOnlySpan<byte> bytes)
    {
        long sound = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            var isSound = Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done;
            if (isSound) sound++;
            else broken++;
            bytes = bytes[Math.Max(1, length)..];
        }
        return sound >= 4 * broken;
    }

    /// <summary>Broken bytes are read as windows-1252, the rest as UTF-8.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            length = Math.Max(1, length);
            if (status == OperationStatus.Done) text.Append(rune.ToString());
            else text.Append(Charset.Windows1252.GetString(bytes[..length]));
            bytes = bytes[length..];
        }
        return C1Controls.Read(text.ToString());
    }
}
