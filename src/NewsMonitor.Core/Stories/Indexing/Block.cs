namespace NewsMonitor.Core.Stories.Indexing;

/// <summary>A few thousand items of the index in a handful of arrays, given back as a whole when the last of them is too old.</summary>
internal sealed class Block
{
    public const int Bits = 12;
    public const int Size = 1 << Bits;
    public const int Mask = Size - 1;

    /// <summary>Where an item's story stands among its keys: behind the features and the sketch.</summary>
    public const int StorySlot = Traits.StoryTraits.MostFeatures + Traits.StoryTraits.MostSketchKeys;

    /// <summary>Keys an item can be looked up by.</summary>
    public const int Stride = StorySlot + 1;

    /// <summary>A key and, in the lower half, the next older entry of its chain.</summary>
    public readonly ulong[] Entries = new ulong[Size * Stride];
    public readonly byte[] Marks = new byte[Size * Traits.StoryTraits.MostFeatures];
    public readonly long[] Items = new long[Size];
    public readonly long[] Stories = new long[Size];
    public readonly int[] Seen = new int[Size];
    public readonly int[] Told = new int[Size];

    public readonly byte[] Features = new byte[Size];
    public readonly byte[] Languages = new byte[Size];
    public readonly ItemState[] States = new ItemState[Size];
}
