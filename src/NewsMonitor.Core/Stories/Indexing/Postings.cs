namespace NewsMonitor.Core.Stories.Indexing;

/// <summary>The items' blocks and, through their entries, chains from a key to its holders, newest first: eight bytes an entry and the heads.</summary>
internal sealed class Postings
{
    private readonly List<Block?> _blocks = [];
    private uint[] _heads = new uint[1 << 12];

    /// <summary>Used again for what comes next: a block is large, and the collector is slow to find out that one is free.</summary>
    private Block? _spare;

    /// <summary>The next item's index.</summary>
    public int Count { get; private set; }

    /// <summary>The oldest item's index.</summary>
    public int First { get; private set; }

    /// <summary>Whether so many items went through that their entries cannot be numbered any further: some 170 million. A new one must take over.</summary>
    public bool IsSpent => Count > (int)(uint.MaxValue / Block.Stride) - Block.Size;

    public (Block Block, int At) this[int index] => (_blocks[index >> Block.Bits]!, index & Block.Mask);

    public int Add()
    {
        if (Count >> Block.Bits == _blocks.Count)
        {
            _blocks.Add(_spare ?? new Block());
            _spare = null;
        }

        if ((long)(Count - First) * Block.Stride > _heads.Length * 3L)
            Widen();
        var (block, at) = this[Count];
        block.Entries.AsSpan(at * Block.Stride, Block.Stride).Clear();
        return Count++;
    }

    /// <summary>Puts the key at the head of its chain. The newest item's slots are linked in their order, for they are unlinked from the last: two may share a chain.</summary>
    public void Link(int index, int slot, uint key)
    {
        var (block, at) = this[index];
        ref var head = ref _heads[BucketOf(key)];
        block.Entries[(at * Block.Stride) + slot] = ((ulong)key << 32) | head;
        head = (uint)((index * (long)Block.Stride) + slot + 1);
    }

    /// <summary>Takes the newest item out again.</summary>
    public void RemoveNewest()
    {
        var (block, at) = this[--Count];
        for (var slot = Block.Stride - 1; slot >= 0; slot--)
            if (block.Entries[(at * Block.Stride) + slot] is var entry and not 0)
                _heads[BucketOf((uint)(entry >> 32))] = (uint)entry;
    }

    public void RemoveOldest()
    {
        First++;
        if ((First & Block.Mask) == 0)
            (_spare, _blocks[(First >> Block.Bits) - 1]) = (_blocks[(First >> Block.Bits) - 1], null);
    }

    /// <summary>Where the key's chain begins.</summary>
    public uint Head(uint key) => _heads[BucketOf(key)];

    /// <summary>Steps along a chain, which other keys may share.</summary>
    /// <returns>False at its end.</returns>
    public bool Next(ref uint link, out int index, out int slot, out uint key)
    {
        var entry = (long)link - 1;
        (index, slot, key) = ((int)(entry / Block.Stride), (int)(entry % Block.Stride), 0);
        if (link == 0 || index < First)
            return false;
        var (block, at) = this[index];
        var found = block.Entries[(at * Block.Stride) + slot];
        (key, link) = ((uint)(found >> 32), (uint)found);
        return true;
    }

    /// <summary>The key of a story's members; others may have it too.</summary>
    public static uint KeyOf(long story) => (uint)((ulong)story * 0x9E3779B97F4A7C15ul >> 32) | 1;

    private int BucketOf(uint key) => (int)((key * 0x9E3779B97F4A7C15ul) >> 40) & (_heads.Length - 1);

    private void Widen()
    {
        _heads = new uint[_heads.Length * 2];
        for (var index = First; index < Count; index++)
            for (var slot = 0; slot < Block.Stride; slot++)
                if (this[index] is var (block, at) && block.Entries[(at * Block.Stride) + slot] is var entry and not 0)
                    Link(index, slot, (uint)(entry >> 32));
    }
}
