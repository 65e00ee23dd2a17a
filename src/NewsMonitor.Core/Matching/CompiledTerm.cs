namespace NewsMonitor.Core.Matching;

/// <summary>A term ready to be asked.</summary>
/// <param name="Watchlist">Number of its watchlist.</param>
/// <param name="Text">As the analyst wrote it.</param>
/// <param name="Weight">Points, before the title doubles them.</param>
/// <param name="Condition">What must hold.</param>
internal sealed record CompiledTerm(int Watchlist, string Text, double Weight, Condition Condition);
