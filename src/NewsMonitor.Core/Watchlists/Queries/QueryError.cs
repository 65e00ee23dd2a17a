namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>Why a query was refused.</summary>
/// <param name="Position">Where, as an offset into the query's text in UTF-16 code units; its length for the end of the text.</param>
/// <param name="Length">How many code units are at fault; 0 at the end of the text.</param>
/// <param name="Message">One sentence for the analyst.</param>
/// <param name="Suggestion">What was probably meant, to be written at that place; null when there is no telling.</param>
public sealed record QueryError(int Position, int Length, string Message, string? Suggestion = null);
