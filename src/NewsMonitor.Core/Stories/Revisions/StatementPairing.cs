namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>For each new sentence the old one it was made from: the one that shares most of what it says, at least half of the shorter.</summary>
internal sealed class StatementPairing
{
    private const double LeastShared = 0.5;

    // A word in more sentences than this says nothing about which of them is meant.
    private const int MostSentences = 40;

    private readonly IReadOnlyList<Statement> _old;
    private readonly HashSet<string> _stillThere;
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    public StatementPairing(IReadOnlyList<Statement> old, HashSet<string> stillThere)
    {
        (_old, _stillThere) = (old, stillThere);
        for (var i = 0; i < old.Count; i++)
            foreach (var key in old[i].Keys)
                if (!_places.TryGetValue(key, out var places))
                    _places[key] = [i];
                else if (places.Count < MostSentences)
                    places.Add(i);
    }

    public Statement? OriginOf(Statement statement)
    {
        var shared = new Dictionary<int, int>();
        foreach (var key in statement.Keys)
            foreach (var place in _places.GetValueOrDefault(key) ?? [])
                shared[place] = shared.GetValueOrDefault(place) + 1;
        var candidates = shared
            .Where(pair => pair.Value >= LeastShared * Math.Min(_old[pair.Key].Keys.Count, statement.Keys.Count))
            // A sentence that still stands elsewhere is less likely the one that was edited.
            .OrderBy(pair => _stillThere.Contains(_old[pair.Key].Sequence))
            .ThenByDescending(pair => pair.Value)
            .ThenByDescending(pair => _old[pair.Key].Field == statement.Field)
            .ThenBy(pair => pair.Key);
        return candidates.Select(pair => _old[pair.Key]).FirstOrDefault();
    }
}
