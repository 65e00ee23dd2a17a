namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>U+0080 to U+009F mean nothing in text; publishers who write them mean windows-1252, and browsers read them so (HTML, 13.2.5.80).</summary>
internal static class C1Controls
{
    private const string Meant = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static char Read(char c) => c is >= '\u0080' and <= '\u009F' ? Meant[c - 0x80] : c;

    public static string Read(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0
            ? text
            : string.Create(text.Length, text, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = Read(source[i]);
            });
}
