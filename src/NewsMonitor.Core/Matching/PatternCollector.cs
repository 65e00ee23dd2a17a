using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching;

/// <summary>Numbers patterns, each once however many queries ask for it.</summary>
internal sealed class PatternCollector
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<Pattern> distinct = [];

    public IReadOnlyList<Pattern> Distinct => distinct;

    /// <exception cref="QueryRefusal">The text holds no word.</exception>
    public int NumberOf(PatternKind kind, string text, QuerySpan span)
    {
        if (Patterns.Of(kind, text) is not { } pattern)
            throw QueryRefusal.At(span, $"`{text}` holds no letter or digit to look for.");
        var key = pattern.Key;
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = distinct.Count;
            distinct.Add(pattern);
        }
        return number;
    }
}
