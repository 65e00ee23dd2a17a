using NewsMonitor.Core.Text;

namespace NewsMonitor.Configuration;

/// <summary>Collects what is wrong, so that one run of <c>check</c> names everything.</summary>
internal sealed class Problems
{
    private const int MostListed = 40;

    private readonly List<Problem> _found = [];

    public IReadOnlyList<Problem> Found => _found;

    public bool Any => _found.Exists(problem => problem.Severity == Severity.Error);

    public void Error(Place place, string message, string? suggestion = null) => Add(Severity.Error, place, message, suggestion);

    public void Warning(Place place, string message, string? suggestion = null) => Add(Severity.Warning, place, message, suggestion);

    /// <summary>For a name that refers to nothing: the nearest known one is what was probably meant.</summary>
    public void Unknown(Place place, string message, string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var nearest = Suggestion.Nearest(name, names);
        var all = names.Count is > 0 and <= MostListed ? $"Known: {string.Join(", ", names.Order(StringComparer.OrdinalIgnoreCase))}." : null;
        Error(place, message, nearest is null ? all : $"Did you mean `{nearest}`?");
    }

    private void Add(Severity severity, Place place, string message, string? suggestion)
    {
        var (file, line) = place.File.Locate(place.Key);
        _found.Add(new Problem(severity, file, line, SourceMap.JsonPath(place.Key), message, suggestion));
    }
}
