using System.Globalization;

namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary><c>^3</c> or <c>^2.5</c>, at the end of a term only.</summary>
internal static class QueryWeight
{
    private const double Greatest = 1_000_000;

    public static double? Read(QueryTokens tokens)
    {
        if (tokens.Current.Kind != QueryTokenKind.Caret)
            return null;
        var caret = tokens.Take();
        var number = tokens.Current;
        if (number.Kind != QueryTokenKind.Word || !caret.Touches(number))
            throw QueryRefusal.At(QuerySpan.Over(caret.Span, number.Span), "A weight is a positive number right after `^`, as in `^2`.", "^2");
        if (!double.TryParse(number.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight is <= 0 or > Greatest)
        {
            throw QueryRefusal.At(number.Span, $"`{number.Text}` is no weight: a weight is a positive number, as in `^2` or `^0.5`.",
                number.Text.Contains(',', StringComparison.Ordinal) ? number.Text.Replace(',', '.') : null);
        }
        tokens.Take();
        if (tokens.Current.Kind != QueryTokenKind.End)
            throw QueryRefusal.At(QuerySpan.Over(caret.Span, number.Span), "A weight belongs to the whole term and stands at its end.");
        return weight;
    }
}
