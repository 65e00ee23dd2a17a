using System.Text;
using NewsMonitor.Core.Feeds.Reading;

namespace NewsMonitor.Core.Text;

/// <summary>HTML's character references, decoded once: <c>&amp;amp;lt;</c> becomes <c>&amp;lt;</c>.</summary>
internal static class CharacterReferences
{
    public static void Decode(ReadOnlySpan<char> html, StringBuilder output)
    {
        while (!html.IsEmpty)
        {
            var next = html.IndexOf('&');
            if (next < 0) next = html.Length;
            output.Append(html[..next]);
            html = html[next..];
            if (html.IsEmpty) return;
            if (EntityNames.TryRead(html, out var value, out var length))
            {
                output.Append(value ?? "\uFFFD");
                html = html[length..];
            }
            else
            {
                output.Append('&');
                html = html[1..];
            }
        }
    }
}
