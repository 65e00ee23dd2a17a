namespace NewsMonitor.Core.Stories.Indexing;

/// <summary>How many texts of the window hold a feature: a table of fixed size, so that a node that starts anew counts alike. Features that fall together count together.</summary>
internal sealed class FeatureCounts
{
    private const int Size = 1 << 21;

    private readonly int[] _counts = new int[Size];

    /// <summary>How many texts were counted.</summary>
    public int Texts { get; set; }

    public int Of(uint key) => _counts[Slot(key)];

    public void Add(uint key, int change) => _counts[Slot(key)] += change;

    private static int Slot(uint key) => (int)((key * 0x9E3779B1u) >> 11);
}
