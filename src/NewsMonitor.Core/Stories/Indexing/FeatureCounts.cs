namespace NewsMonitor.Core.Stories.Indexing;

/// <summary>How many texts of the window hold a feature: a table of fixed size, so that a node that starts anew counts alike. Features that fall together count together.</summary>
internal sealed class FeatureCounts
{
    private const int Size = 1 << 21;

    /// <summary>Slots in use, beyond which finding them by their place is worth the whole table.</summary>
    private const int Few = 1 << 16;

    // One or the other, with the same counts: the table takes 8 MB, the list of a node with few items hundreds of kilobytes.
    private readonly Dictionary<int, int> _few = [];
    private int[]? _all;

    /// <summary>How many texts were counted.</summary>
    public int Texts { get; set; }

    public int Of(uint key) => _all is { } all ? all[Slot(key)] : _few.GetValueOrDefault(Slot(key));

    public void Add(uint key, int change)
    {
        var slot = Slot(key);
        if (_all is null && _few.Count == Few)
            _all = Table();
        if (_all is { } all)
            all[slot] += change;
        else if (_few.GetValueOrDefault(slot) + change is var count and not 0)
            _few[slot] = count;
        else
            _few.Remove(slot);
    }

    private static int Slot(uint key) => (int)((key * 0x9E3779B1u) >> 11);

    private int[] Table()
    {
        var all = new int[Size];
        foreach (var (slot, count) in _few)
            all[slot] = count;
        _few.Clear();
        _few.TrimExcess();
        return all;
    }
}
