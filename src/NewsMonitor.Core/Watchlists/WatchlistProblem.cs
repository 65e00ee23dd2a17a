namespace NewsMonitor.Core.Watchlists;

/// <summary>What is wrong with a watchlist or an entity, and where.</summary>
/// <param name="Severity">Whether it keeps the whole set from being used.</param>
/// <param name="Owner">What kind of thing it is about.</param>
/// <param name="Index">Which one, counted from 0 in the <see cref="WatchlistSet"/>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Part">The configuration key under it, as in <c>Terms[2]</c>, <c>Require</c>, <c>Guard.Near[0]</c>.</param>
/// <param name="Position">Offset in that key's text, in UTF-16 code units; null when the whole value is meant.</param>
/// <param name="Length">Code units at fault from there.</param>
/// <param name="Message">One sentence for the analyst.</param>
/// <param name="Suggestion">What was probably meant; null when there is no telling.</param>
public sealed record WatchlistProblem(
    ProblemSeverity Severity, ProblemOwner Owner, int Index, string Name, string Part, int? Position, int Length, string Message, string? Suggestion)
{
    public override string ToString() =>
        $"{Owner} \"{Name}\", {Part}{(Position is { } position ? $" at {position + 1}" : "")}: {Message}";
}

/// <summary>Whether a problem keeps a watchlist set from being used.</summary>
public enum ProblemSeverity
{
    Warning,
    Error,
}

/// <summary>What a problem is about.</summary>
public enum ProblemOwner
{
    Watchlist,
    Entity,
}
