using System.Runtime.InteropServices;

namespace NewsMonitor.Core.Stories.Indexing;

/// <summary>The sum of the members' vectors, each of length 1: what a story is about on the whole.</summary>
internal sealed class Centroid
{
    private readonly Dictionary<uint, float> _weights = [];

    public void Clear() => _weights.Clear();

    public void Add(Vector member)
    {
        var length = MathF.Sqrt(member.Square());
        foreach (var entry in member.Entries)
            CollectionsMarshal.GetValueRefOrAddDefault(_weights, entry.Key, out _) += entry.Weight / length;
    }

    /// <summary>Whether any member holds it.</summary>
    public bool Holds(uint key) => _weights.ContainsKey(key);

    public float Cosine(Vector item)
    {
        var dot = 0f;
        foreach (var entry in item.Entries)
            dot += entry.Weight * _weights.GetValueOrDefault(entry.Key);
        if (dot == 0)
            return 0;
        var square = 0f;
        foreach (var weight in _weights.Values)
            square += weight * weight;
        return dot / MathF.Sqrt(square * item.Square());
    }
}
