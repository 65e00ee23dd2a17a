using NewsMonitor.Core.Matching;

namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>A query as a tree. Two queries are equal when they mean the same by construction; where they stood in a text does not count.</summary>
public abstract record Query
{
    private Query() { }

    /// <summary>Where it stands in the text it was parsed from.</summary>
    public QuerySpan Span { get; init; }

    public virtual bool Equals(Query? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary><c>word</c>: folded, whole. A word the tokenizer splits (<c>tit-for-tat</c>) is the phrase of its parts.</summary>
    public sealed record Word(string Text) : Query;

    /// <summary><c>"a b c"</c>: next to each other, in order.</summary>
    public sealed record Phrase(string Text) : Query;

    /// <summary><c>diplomat*</c>; <paramref name="Text"/> is without the asterisk.</summary>
    public sealed record Prefix(string Text) : Query;

    /// <summary><c>name~1</c>: at most one edit away.</summary>
    public sealed record Fuzzy(string Text) : Query;

    /// <summary><c>stem:expel</c>: its inflections in the item's language.</summary>
    public sealed record Stem(string Text) : Query;

    /// <summary><c>=US</c> or <c>="Big Tech"</c>: case and accents count.</summary>
    public sealed record Exact(string Text) : Query;

    /// <summary><c>entity:"Name"</c>: any of its aliases, guard included.</summary>
    public sealed record Entity(string Name) : Query;

    /// <summary><c>watchlist:"Name"</c>: what that watchlist requires.</summary>
    public sealed record WatchlistRef(string Name) : Query;

    /// <summary><c>title:x</c>: looked for in that field alone.</summary>
    public sealed record InField(Field Field, Query Operand) : Query;

    /// <summary><c>X NEAR/5 Y</c>: in one field with at most <paramref name="Distance"/> words between, in order if <paramref name="Ordered"/>.</summary>
    public sealed record Near(Operands Operands, int Distance, bool Ordered) : Query;

    public sealed record And(Operands Operands) : Query;

    public sealed record Or(Operands Operands) : Query;

    public sealed record Not(Query Operand) : Query;
}
