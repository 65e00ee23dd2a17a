using System.Text;

namespace NewsMonitor.Core.Text;

/// <summary>Text set as a browser sets it: white space runs become one blank, blocks begin lines, and neither stands at an edge.</summary>
internal sealed class FlowingText(int capacity)
{
    private readonly StringBuilder text = new(Math.Min(capacity, 1 << 20));
    private readonly StringBuilder decoded = new();
    private char pending;

    public void Line() => pending = '\n';

    public void Space()
    {
        if (pending == '\0') pending = ' ';
    }

    public void Append(ReadOnlySpan<char> html)
    {
        if (html.IsEmpty) return;
        if (!html.Contains('&'))
        {
            Flow(html);
            return;
        }
        decoded.Clear();
        CharacterReferences.Decode(html, decoded);
        foreach (var chunk in decoded.GetChunks()) Flow(chunk.Span);
    }

    private void Flow(ReadOnlySpan<char> characters)
    {
        while (!characters.IsEmpty)
        {
            var word = characters.IndexOfAny(" \t\r\n\f");
            if (word < 0) word = characters.Length;
            if (word > 0) Write(characters[..word]);
            characters = characters[word..];
            var blanks = characters.IndexOfAnyExcept(" \t\r\n\f");
            if (blanks < 0) blanks = characters.Length;
            if (blanks > 0) Space();
            characters = characters[blanks..];
        }
    }

    private void Write(ReadOnlySpan<char> word)
    {
        if (pending != '\0' && text.Length > 0) text.Append(pending);
        pending = '\0';
        text.Append(word);
    }

    public override string ToString() => text.ToString();
}
