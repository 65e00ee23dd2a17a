using Parlot;
using Parlot.Fluent;

namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>Cuts a query's text into tokens, each with its place. Typographic quotes count as quotes.</summary>
internal static class QueryLexer
{
    private const string Quotes = "\"“”„«»";
    private const string Spaces = " \t\r\n\u00A0\u202F\u3000";
    private const string Marks = "():*~^";

    private static readonly Parser<IReadOnlyList<QueryToken>> tokens = ZeroOrMany(OneOf(
        Mark('(', QueryTokenKind.Open),
        Mark(')', QueryTokenKind.Close),
        Mark(':', QueryTokenKind.Colon),
        Mark('*', QueryTokenKind.Star),
        Mark('~', QueryTokenKind.Tilde),
        Mark('^', QueryTokenKind.Caret),
        Mark('=', QueryTokenKind.Equal),
        Mark('-', QueryTokenKind.Minus),
        Closed("\"", "\""),
        Closed("“”„", "“”\""),
        Closed("«", "»"),
        Capture(Literals.AnyOf(Quotes, 1, 1).And(ZeroOrMany(Literals.Pattern(_ => true)))).Then(span => Token(QueryTokenKind.UnclosedQuote, span)),
        Literals.NoneOf(Quotes + Spaces + Marks).Then(span => Token(QueryTokenKind.Word, span)),
        Literals.AnyOf(Spaces).Then(_ => default(QueryToken))));

    public static List<QueryToken> Read(string text)
    {
        var read = tokens.Parse(text) ?? [];
        var result = new List<QueryToken>(read.Count + 1);
        foreach (var token in read)
            if (token.Text is not null)
                result.Add(token);
        result.Add(new QueryToken(QueryTokenKind.End, "", new QuerySpan(text.Length, 0)));
        return result;
    }

    private static Parser<QueryToken> Closed(string opening, string closing) =>
        Capture(Literals.AnyOf(opening, 1, 1).And(ZeroOrMany(QuotedPart(closing))).And(Literals.AnyOf(closing, 1, 1)))
            .Then(span => new QueryToken(QueryTokenKind.Quoted, Unescape(span.Span[1..^1]), new QuerySpan(span.Offset, span.Length)));

    private static Parser<TextSpan> QuotedPart(string closing) => OneOf(
        Literals.NoneOf(closing + "\\"),
        Capture(Literals.Char('\\').And(Literals.Pattern(_ => true, 1, 1))));

    private static Parser<QueryToken> Mark(char mark, QueryTokenKind kind) =>
        Capture(Literals.Char(mark)).Then(span => Token(kind, span));

    private static QueryToken Token(QueryTokenKind kind, TextSpan span) => new(kind, span.ToString()!, new QuerySpan(span.Offset, span.Length));

    private static string Unescape(ReadOnlySpan<char> quoted)
    {
        if (!quoted.Contains('\\'))
            return quoted.ToString();
        var text = new System.Text.StringBuilder(quoted.Length);
        for (var i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] == '\\' && i + 1 < quoted.Length)
                i++;
            text.Append(quoted[i]);
        }
        return text.ToString();
    }
}
