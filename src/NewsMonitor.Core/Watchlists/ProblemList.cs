using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Watchlists;

/// <summary>Gathers the problems of one watchlist or entity.</summary>
internal sealed class ProblemList(List<WatchlistProblem> problems, ProblemOwner owner, int index, string name)
{
    public void Error(string part, string message, string? suggestion = null) => Add(ProblemSeverity.Error, part, null, 0, message, suggestion);

    public void Warn(string part, string message, string? suggestion = null) => Add(ProblemSeverity.Warning, part, null, 0, message, suggestion);

    public void Error(string part, QueryError error) => Add(ProblemSeverity.Error, part, error.Position, error.Length, error.Message, error.Suggestion);

    public void Warn(string part, QueryError note) => Add(ProblemSeverity.Warning, part, note.Position, note.Length, note.Message, note.Suggestion);

    private void Add(ProblemSeverity severity, string part, int? position, int length, string message, string? suggestion) =>
        problems.Add(new WatchlistProblem(severity, owner, index, name, part, position, length, message, suggestion));
}
