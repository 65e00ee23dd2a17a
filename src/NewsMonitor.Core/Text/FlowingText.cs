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

    /// <summary>Words with one blank between them go over in one piece.</summary>
    private void Flow(ReadOnlySpan<char> characters)
    {
        var start = 0;
        for (var at = 0; at < characters.Length; at++)
        {
            if (!IsBlank(characters[at])) continue;
            var between = characters[at] == ' ' && at > start && at + 1 < characters.Length && !IsBlank(characters[at + 1]);
            if (between) continue;
            if (at > start) Write(characters[start..at]);
            Space();
            start = at + 1;
        }

        if (start < characters.Length) Write(characters[start..]);
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f';

    private void Write(ReadOnlySpan<char> word)
    {
        if (pending != '\0' && text.Length > 0) text.Append(pending);
        pending = '\0';
        text.Append(word);
    }

    public override string ToString() => text.ToString();
}
