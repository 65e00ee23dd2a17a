using System.Globalization;

namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>Canonical text of a query: parsing it gives the same query back.</summary>
public static class QueryFormatter
{
    private enum Binding
    {
        Or,
        And,
        Not,
        Near,
        Primary,
    }

    public static string Format(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Text(query);
    }

    private static string Text(Query query) => query switch
    {
        Query.Word word => word.Text,
        Query.Phrase phrase => Quoted(phrase.Text),
        Query.Prefix prefix => prefix.Text + "*",
        Query.Fuzzy fuzzy => fuzzy.Text + "~1",
        Query.Stem stem => $"{QueryFields.Stem}:{stem.Text}",
        Query.Exact exact => "=" + (exact.Text.Any(c => !char.IsLetterOrDigit(c)) ? Quoted(exact.Text) : exact.Text),
        Query.Entity entity => $"{QueryFields.Entity}:{Quoted(entity.Name)}",
        Query.WatchlistRef watchlist => $"{QueryFields.Watchlist}:{Quoted(watchlist.Name)}",
        Query.InField inField => $"{QueryFields.NameOf(inField.Field)}:{Within(inField.Operand, Binding.Primary)}",
        Query.Near { Operands.Count: 2 } near => Near(near),
        Query.Near near => string.Create(CultureInfo.InvariantCulture, $"{Quoted(string.Join(' ', near.Operands.Select(Text)))}~{near.Distance}"),
        Query.And and => string.Join(" AND ", and.Operands.Select(operand => Within(operand, Binding.Not))),
        Query.Or or => string.Join(" OR ", or.Operands.Select(operand => Within(operand, Binding.And))),
        Query.Not not => "NOT " + Within(not.Operand, Binding.Not),
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };

    private static string Near(Query.Near near)
    {
        var name = near.Ordered ? "ONEAR" : "NEAR";
        return string.Create(CultureInfo.InvariantCulture,
            $"{Within(near.Operands[0], Binding.Primary)} {name}/{near.Distance} {Within(near.Operands[1], Binding.Primary)}");
    }

    private static string Within(Query query, Binding least) => BindingOf(query) >= least ? Text(query) : $"({Text(query)})";

    private static Binding BindingOf(Query query) => query switch
    {
        Query.Or => Binding.Or,
        Query.And => Binding.And,
        Query.Not => Binding.Not,
        Query.Near { Operands.Count: 2 } => Binding.Near,
        _ => Binding.Primary,
    };

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
