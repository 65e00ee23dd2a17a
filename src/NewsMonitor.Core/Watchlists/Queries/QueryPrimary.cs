using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>One operand: a word in its forms, something quoted, or either behind a field.</summary>
internal sealed class QueryPrimary(QueryTokens tokens, QueryGrammar grammar)
{
    public Query Read(int depth)
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case QueryTokenKind.Quoted:
                return Quoted();
            case QueryTokenKind.Equal:
                return Exact();
            case QueryTokenKind.Word when tokens.Next.Kind == QueryTokenKind.Colon && token.Touches(tokens.Next):
                return Fielded(depth);
            case QueryTokenKind.Word when !QueryGrammar.IsOperator(token):
                return Word();
            case QueryTokenKind.Star:
                throw WordForms.NothingBeforeStar(token.Span);
            default:
                throw Missing(token);
        }
    }

    private Query.Exact Exact()
    {
        var sign = tokens.Take();
        var word = tokens.Current;
        if (word.Kind is not (QueryTokenKind.Word or QueryTokenKind.Quoted) || !sign.Touches(word))
            throw QueryRefusal.At(sign.Span, "`=` is followed at once by the very form to find, as in `=US` or `=\"Big Tech\"`.");
        RequireLetters(word);
        tokens.Take();
        return new Query.Exact(word.Text) { Span = QuerySpan.Over(sign.Span, word.Span) };
    }

    private Query Quoted()
    {
        var quoted = tokens.Take();
        RequireLetters(quoted);
        if (tokens.Current.Kind != QueryTokenKind.Tilde || !quoted.Touches(tokens.Current))
            return new Query.Phrase(quoted.Text) { Span = quoted.Span };

        var tilde = tokens.Take();
        var number = tokens.Current;
        if (number.Kind != QueryTokenKind.Word || !tilde.Touches(number) || !int.TryParse(number.Text, out var distance) || distance is < 0 or > NearOperator.GreatestDistance)
            throw QueryRefusal.At(tilde.Span, "`~` after a phrase takes how many words may stand between, as in `\"a b\"~5`.", "~5");
        tokens.Take();
        var words = quoted.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(QueryGrammar.HasLetters).ToList();
        if (words.Count < 2)
            throw QueryRefusal.At(quoted.Span, "`~` asks for words near each other: there must be two of them.");
        var span = QuerySpan.Over(quoted.Span, number.Span);
        return new Query.Near(new Operands([.. words.Select(word => new Query.Word(word) { Span = quoted.Span })]), distance, Ordered: false) { Span = span };
    }

    private Query Word()
    {
        var word = tokens.Take();
        RequireLetters(word);
        if (word.Text.StartsWith('+'))
            throw QueryRefusal.At(word.Span, $"`+` means nothing here; what must hold is joined with AND.", word.Text[1..]);
        if (word.Text.StartsWith('!'))
            throw QueryRefusal.At(word.Span, "`!` means nothing here: write NOT or a minus.", $"-{word.Text.TrimStart('!')}");
        if (word.Text.AsSpan().ContainsAny("[]{}"))
            throw QueryRefusal.At(word.Span, "Brackets and braces mean nothing here: there are no ranges; group with parentheses.");
        if (word.Text.Contains('?', StringComparison.Ordinal))
            throw QueryRefusal.At(word.Span, "`?` is no wildcard here: use `*` at the end, `~1` for one differing letter, or quotes.");
        var mark = tokens.Current;
        if (!word.Touches(mark))
            return new Query.Word(word.Text) { Span = word.Span };
        return mark.Kind switch
        {
            QueryTokenKind.Star => Prefix(word),
            QueryTokenKind.Tilde => Fuzzy(word),
            _ => new Query.Word(word.Text) { Span = word.Span },
        };
    }

    private Query.Prefix Prefix(QueryToken word)
    {
        var star = tokens.Take();
        var span = QuerySpan.Over(word.Span, star.Span);
        if (star.Touches(tokens.Current) && tokens.Current.Kind is QueryTokenKind.Word or QueryTokenKind.Star)
            throw QueryRefusal.At(star.Span, "`*` stands at the end of a word only.", word.Text + "*");
        return WordForms.Prefix(word.Text, span);
    }

    private Query.Fuzzy Fuzzy(QueryToken word)
    {
        var tilde = tokens.Take();
        var number = tokens.Current;
        if (number.Kind != QueryTokenKind.Word || !tilde.Touches(number))
            throw WordForms.NoEdits(tilde.Span);
        tokens.Take();
        return WordForms.Fuzzy(word.Text, number.Text, QuerySpan.Over(word.Span, number.Span), number.Span);
    }

    private Query Fielded(int depth)
    {
        var name = tokens.Take();
        var colon = tokens.Take();
        var operand = tokens.Current;
        var isValue = operand.Kind is QueryTokenKind.Word or QueryTokenKind.Quoted;
        switch (name.Text.ToLowerInvariant())
        {
            case QueryFields.Stem:
                if (operand.Kind != QueryTokenKind.Word || Words.Of(operand.Text).Count != 1)
                    throw QueryRefusal.At(QuerySpan.Over(name.Span, colon.Span), "`stem:` takes one word, as in `stem:expel`.");
                tokens.Take();
                return new Query.Stem(operand.Text) { Span = QuerySpan.Over(name.Span, operand.Span) };
            case QueryFields.Entity or QueryFields.Watchlist when !isValue:
                throw QueryRefusal.At(QuerySpan.Over(name.Span, colon.Span), $"`{name.Text}:` takes a name, as in `{name.Text}:\"Name\"`.");
            case QueryFields.Entity:
                tokens.Take();
                return new Query.Entity(operand.Text) { Span = QuerySpan.Over(name.Span, operand.Span) };
            case QueryFields.Watchlist:
                tokens.Take();
                return new Query.WatchlistRef(operand.Text) { Span = QuerySpan.Over(name.Span, operand.Span) };
        }
        if (!QueryFields.TryGet(name.Text, out var field))
        {
            var nearest = Suggestion.Nearest(name.Text, QueryFields.All);
            throw QueryRefusal.At(QuerySpan.Over(name.Span, colon.Span),
                nearest is null ? $"There is no field `{name.Text}`; put quotes around a colon that is part of the text." : $"There is no field `{name.Text}`: did you mean `{nearest}:`?",
                nearest is null ? null : nearest + ":");
        }
        if (operand.IsWord("NOT") || operand.Kind == QueryTokenKind.Minus)
        {
            var meant = $"NOT {QueryFields.NameOf(field)}:";
            throw QueryRefusal.At(QuerySpan.Over(name.Span, operand.Span), $"`{name.Text}:` takes no NOT: exclude outside of it, as in `{meant}football`.", meant);
        }
        var inner = grammar.FieldOperand(depth);
        return new Query.InField(field, inner) { Span = QuerySpan.Over(name.Span, inner.Span) };
    }

    /// <exception cref="QueryRefusal">There is nothing in it to look for.</exception>
    public static void RequireLetters(QueryToken token)
    {
        if (QueryGrammar.HasLetters(token.Text))
            return;
        var meant = token.Text switch { "&&" or "&" => "AND", "||" or "|" => "OR", "!" => "NOT", _ => null };
        throw QueryRefusal.At(token.Span, meant is null ? $"`{token.Text}` holds no letter or digit to look for." : $"`{token.Text}` is written {meant} here.", meant);
    }

    private static QueryRefusal Missing(QueryToken token) => token.Kind switch
    {
        QueryTokenKind.End => QueryRefusal.At(token.Span, "The query ends where a word, a phrase or a group was expected."),
        QueryTokenKind.Close => QueryRefusal.At(token.Span, "A word, a phrase or a group was expected before this parenthesis."),
        QueryTokenKind.Word => QueryRefusal.At(token.Span, $"`{token.Text}` needs something before it; to look for the word itself, put it in quotes.", $"\"{token.Text}\""),
        QueryTokenKind.Caret => QueryRefusal.At(token.Span, "A weight needs a term before it."),
        _ => QueryRefusal.At(token.Span, $"A word, a phrase or a group was expected here, not `{token.Text}`."),
    };
}
