using System.Text;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>
/// Rewrites what publishers send into well-formed XML, in one pass: references, stray <c>&amp;</c> and <c>&lt;</c>, illegal characters,
/// broken attributes, undeclared prefixes, end tags that do not match, junk around the document, a tail cut off.
/// </summary>
internal sealed class XmlRepair(string text, Replacements entities, FeedLimits limits)
{
    private readonly StringBuilder output = new(text.Length + 256);
    private readonly OpenElements open = new();
    private readonly SortedSet<string> repairs = new(StringComparer.Ordinal);
    private int at;
    private bool rootClosed;

    public IReadOnlyCollection<string> Repairs => repairs;

    /// <exception cref="FeedLimitException">Nested too deep.</exception>
    public TextReader Run()
    {
        SkipLeadingJunk();
        while (at < text.Length && !rootClosed)
        {
            var next = text.IndexOf('<', at);
            if (next < 0) next = text.Length;
            if (open.Depth > 0) CharacterRun(text.AsSpan(at, next - at));
            at = next;
            if (at < text.Length) Markup();
        }
        if (rootClosed && !text.AsSpan(at).Trim().IsEmpty) repairs.Add("dropped what follows the document");
        if (open.Depth > 0) repairs.Add("closed what a truncated document left open");
        while (open.Depth > 0) Close();
        return new BuilderReader(output);
    }

    // Escaping makes five characters of one. What reaches beyond this is not kept, however it is written.
    private void CharacterRun(ReadOnlySpan<char> run)
    {
        var longest = 4 * limits.TextCharacters;
        if (run.Length > longest)
        {
            run = run[..longest];
            repairs.Add("cut an overlong text");
        }
        XmlText.Write(output, run, entities, repairs, inAttribute: false);
    }

    private void SkipLeadingJunk()
    {
        at = text.IndexOf('<');
        if (at < 0) at = text.Length;
        if (!text.AsSpan(0, at).Trim().IsEmpty) repairs.Add("dropped what precedes the document");
    }

    private void Markup()
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("<!--")) SkipPast("-->");
        else if (rest.StartsWith("<![CDATA[")) CharacterData();
        else if (rest.StartsWith("<?")) SkipPast("?>");
        else if (rest.StartsWith("</") && rest.Length > 2 && XmlTag.StartsName(rest[2])) EndTag();
        else if (rest.Length > 1 && XmlTag.StartsName(rest[1])) StartTag();
        else if (open.Depth == 0 && rest.StartsWith("<!")) SkipPast(">");
        else
        {
            if (open.Depth > 0) output.Append("&lt;");
            repairs.Add("escaped a stray <");
            at++;
        }
    }

    private void SkipPast(string close)
    {
        var end = text.IndexOf(close, at, StringComparison.Ordinal);
        at = end < 0 ? text.Length : end + close.Length;
    }

    private void CharacterData()
    {
        var start = at + "<![CDATA[".Length;
        var end = text.IndexOf("]]>", start, StringComparison.Ordinal);
        var data = text.AsSpan(start, (end < 0 ? text.Length : end) - start);
        at = end < 0 ? text.Length : end + 3;
        if (open.Depth == 0) return;
        output.Append("<![CDATA[");
        XmlText.WriteLegal(output, data, repairs);
        output.Append("]]>");
    }

    private void StartTag()
    {
        if (!XmlTag.TryRead(text, at, limits.AttributesPerElement, out var tag))
        {
            // The tail ends within a tag: nothing of it can be told.
            at = text.Length;
            return;
        }
        at = tag.End;
        if (open.Depth >= limits.Depth) throw new FeedLimitException($"its elements are nested more than {limits.Depth} deep");
        var name = open.Open(tag, output, entities, repairs);
        if (tag.IsEmpty || VoidElements.Contains(name)) Close();
    }

    private void EndTag()
    {
        var end = text.IndexOf('>', at);
        var name = text.AsSpan(at + 2, (end < 0 ? text.Length : end) - at - 2).Trim().ToString();
        at = end < 0 ? text.Length : end + 1;
        var levels = open.LevelsTo(name);
        if (levels != 1) repairs.Add("mended tags that do not match");
        for (var i = 0; i < levels; i++) Close();
    }

    private void Close()
    {
        output.Append("</").Append(open.Close()).Append('>');
        rootClosed = open.Depth == 0;
    }

    // Unclosed in HTML pasted as it is; link is missing because feeds have their own.
    private static readonly HashSet<string> VoidElements = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img", "input", "wbr" };
}
