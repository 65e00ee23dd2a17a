namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>
/// Reads an entity's alias: words in a row, as they stand; <c>expel*</c>, <c>=US</c> and <c>Vezilier~1</c> mean what they mean in a query.
/// The asterisk may end a phrase (<c>embassy employ*</c>), quotes take all marks as they stand.
/// </summary>
public static class Alias
{
    private const string Opening = "\"“”„«";
    private const string Closing = "\"“”»";

    /// <summary>The query that finds it.</summary>
    public static QueryParse Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return new QueryParse.Understood(Understand(text), null, []);
        }
        catch (QueryRefusal refusal)
        {
            return new QueryParse.Refused(refusal.Error);
        }
    }

    private static Query Understand(string text)
    {
        var start = text.Length - text.TrimStart().Length;
        var trimmed = text.Trim();
        var span = new QuerySpan(start, trimmed.Length);
        if (!QueryGrammar.HasLetters(trimmed))
            throw QueryRefusal.At(span, "This alias holds no letter or digit to look for.");
        if (Quoted(trimmed) is { } quoted)
            return new Query.Phrase(quoted) { Span = span };
        if (trimmed.StartsWith('='))
            return Exact(trimmed, span);
        if (trimmed.IndexOf('*', StringComparison.Ordinal) is var star and >= 0)
            return Prefix(trimmed, star, span);
        if (trimmed.IndexOf('~', StringComparison.Ordinal) is var tilde and >= 0)
            return Fuzzy(trimmed, tilde, span);
        return new Query.Phrase(trimmed) { Span = span };
    }

    private static Query.Exact Exact(string text, QuerySpan span)
    {
        var form = text[1..];
        if (form.AsSpan().IndexOfAny('*', '~') is var mark and >= 0 && Quoted(form) is null)
            throw QueryRefusal.At(new QuerySpan(span.Start + 1 + mark, 1), $"`=` asks for the very form, without `{form[mark]}`; in quotes the mark is just part of the text.", $"=\"{form}\"");
        return new Query.Exact(Quoted(form) ?? form) { Span = span };
    }

    private static Query.Prefix Prefix(string text, int star, QuerySpan span)
    {
        var place = new QuerySpan(span.Start + star, 1);
        if (star == 0)
            throw WordForms.NothingBeforeStar(place);
        if (star < text.Length - 1)
            throw QueryRefusal.At(place, "`*` stands at the end of the last word only; in quotes it is just part of the text.", $"\"{text}\"");
        return WordForms.Prefix(text[..star], span);
    }

    private static Query.Fuzzy Fuzzy(string text, int tilde, QuerySpan span)
    {
        var edits = text[(tilde + 1)..];
        if (edits.Length == 0 || !edits.All(char.IsAsciiDigit))
            throw WordForms.NoEdits(new QuerySpan(span.Start + tilde, 1));
        return WordForms.Fuzzy(text[..tilde], edits, span, new QuerySpan(span.Start + tilde + 1, edits.Length));
    }

    private static string? Quoted(string text) =>
        text.Length > 2 && Opening.Contains(text[0], StringComparison.Ordinal) && Closing.Contains(text[^1], StringComparison.Ordinal) ? text[1..^1] : null;
}
