namespace NewsMonitor.Core.Matching;

/// <summary>From a number to a list of values, packed into two arrays.</summary>
internal sealed class Postings<T>
{
    private readonly int[] starts;
    private readonly T[] values;

    public Postings(int keys, List<(int Key, T Value)> pairs)
    {
        starts = new int[keys + 1];
        foreach (var (key, _) in pairs)
            starts[key + 1]++;
        for (var i = 0; i < keys; i++)
            starts[i + 1] += starts[i];
        values = new T[pairs.Count];
        var next = starts.AsSpan(0, keys).ToArray();
        foreach (var (key, value) in pairs)
            values[next[key]++] = value;
    }

    public ReadOnlySpan<T> this[int key] => values.AsSpan(starts[key], starts[key + 1] - starts[key]);
}
