using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>The operators: OR over AND over NOT over NEAR.</summary>
internal sealed class QueryGrammar(QueryTokens tokens)
{
    private static readonly string[] words = ["AND", "OR", "NOT"];

    public static bool HasLetters(string text) => text.Any(FoldTable.IsWordLetter);

    public static bool IsOperator(QueryToken token) =>
        token.Kind == QueryTokenKind.Word && (words.Contains(token.Text, StringComparer.Ordinal) || NearOperator.Read(token) is not null);

    /// <summary>The operator a lower-case word looks like.</summary>
    public static string? CapitalsOf(QueryToken token) =>
        token.Kind == QueryTokenKind.Word && token.Text.ToUpperInvariant() is var upper && upper != token.Text
        && (words.Contains(upper, StringComparer.Ordinal) || upper.StartsWith("NEAR/", StringComparison.Ordinal) || upper.StartsWith("ONEAR/", StringComparison.Ordinal))
            ? upper
            : null;

    public Query Or(int depth)
    {
        List<Query> operands = [And(depth)];
        while (tokens.Current.IsWord("OR"))
        {
            tokens.Take();
            operands.Add(And(depth));
        }
        return operands is [var only] ? only : new Query.Or(new Operands(operands)) { Span = SpanOf(operands) };
    }

    private Query And(int depth)
    {
        List<Query> operands = [Not(depth)];
        while (true)
        {
            if (tokens.Current.IsWord("AND"))
                tokens.Take();
            else if (!StartsNot())
                break;
            operands.Add(Not(depth));
        }
        if (StartsOperand())
            throw SideBySide.Refuse(operands[^1], tokens);
        return operands is [var only] ? only : new Query.And(new Operands(operands)) { Span = SpanOf(operands) };
    }

    private Query Not(int depth)
    {
        if (!StartsNot())
            return Near(depth);
        if (depth >= QueryParser.GreatestDepth)
            throw TooDeep();
        var sign = tokens.Take();
        if (sign.Kind == QueryTokenKind.Minus && !sign.Touches(tokens.Current))
            throw QueryRefusal.At(sign.Span, "`-` excludes what it touches, as in `-football`; inside quotes it is just a dash.");
        var operand = Not(depth + 1);
        return new Query.Not(operand) { Span = QuerySpan.Over(sign.Span, operand.Span) };
    }

    private Query Near(int depth)
    {
        var left = Primary(depth);
        if (NearOperator.Read(tokens.Current) is not { } near)
            return left;
        var sign = tokens.Take();
        // `NEAR 5 x`: two words would stand side by side after it; the number tells what was meant.
        if (tokens.Current.Kind == QueryTokenKind.Word && sign.Text.EndsWith("NEAR", StringComparison.Ordinal)
            && tokens.Current.Text.All(char.IsAsciiDigit) && StartsOperand(tokens.Next))
        {
            var meant = $"{sign.Text}/{tokens.Current.Text}";
            throw QueryRefusal.At(QuerySpan.Over(sign.Span, tokens.Current.Span), $"`{sign.Text} {tokens.Current.Text}`: did you mean `{meant}`?", meant);
        }
        if (StartsNot())
            throw QueryRefusal.At(tokens.Current.Span, "NEAR takes no NOT: exclude outside of it, as in `(a NEAR/5 b) NOT c`.");
        var right = Primary(depth);
        if (NearOperator.Read(tokens.Current) is not null)
            throw QueryRefusal.At(tokens.Current.Span, "NEAR inside NEAR: join two of them with AND instead.", "AND");
        return new Query.Near(new Operands([left, right]), near.Distance, near.Ordered) { Span = QuerySpan.Over(left.Span, right.Span) };
    }

    private Query Primary(int depth)
    {
        if (tokens.Current.Kind != QueryTokenKind.Open)
            return new QueryPrimary(tokens, this).Read(depth);
        if (depth >= QueryParser.GreatestDepth)
            throw TooDeep();
        var open = tokens.Take();
        if (tokens.Current.Kind == QueryTokenKind.Close)
            throw QueryRefusal.At(QuerySpan.Over(open.Span, tokens.Current.Span), "Nothing stands between these parentheses.");
        var inner = Or(depth + 1);
        if (tokens.Current.Kind == QueryTokenKind.Caret)
            throw QueryRefusal.At(tokens.Current.Span, "A weight belongs to the whole term and stands at its end.");
        if (tokens.Current.Kind != QueryTokenKind.Close)
            throw QueryRefusal.At(open.Span, "This parenthesis is never closed.");
        var close = tokens.Take();
        return inner with { Span = QuerySpan.Over(open.Span, close.Span) };
    }

    /// <summary>What a field is limited to: one operand or a group.</summary>
    public Query FieldOperand(int depth) => Primary(depth);

    private bool StartsNot() => tokens.Current.IsWord("NOT") || tokens.Current.Kind == QueryTokenKind.Minus;

    private bool StartsOperand() => StartsOperand(tokens.Current);

    private static bool StartsOperand(QueryToken token) =>
        token.Kind is QueryTokenKind.Quoted or QueryTokenKind.Open or QueryTokenKind.Equal or QueryTokenKind.Star or QueryTokenKind.Tilde or QueryTokenKind.Colon
        || (token.Kind == QueryTokenKind.Word && !IsOperator(token));

    private QueryRefusal TooDeep() => QueryRefusal.At(tokens.Current.Span, $"Parentheses and NOT nest at most {QueryParser.GreatestDepth} deep.");

    private static QuerySpan SpanOf(List<Query> operands) => QuerySpan.Over(operands[0].Span, operands[^1].Span);
}
