using System.Runtime.InteropServices;

namespace NewsMonitor.Storage.Items;

/// <summary>
/// Which items hold a hash, for the open stories: chains in arrays, 24 bytes a hash, 11 to 22 MB for 50,000 items. Follows what was
/// committed and never runs ahead of it: a session that is rolled back leaves no trace. Not for use by several threads at once.
/// </summary>
internal sealed class SketchIndex
{
    /// <summary>A hash that more items share says nothing about one of them; the newest are looked at.</summary>
    private const int MostHolders = 500;

    private const int None = -1;
    private const long Revised = -1;

    private long[] _hashes = new long[1024];
    private long[] _items = new long[1024];
    private int[] _older = new int[1024];
    private int[] _newest = Empty(1024);
    private int _count;

    /// <summary>The number of the latest sketch learnt; 0 before the first.</summary>
    public long Known { get; private set; }

    /// <param name="number">Beyond <see cref="Known"/>. Another than the item's when the item was revised.</param>
    /// <param name="item">Whose sketch it is.</param>
    /// <param name="hashes">Distinct.</param>
    public void Learn(long number, long item, ReadOnlySpan<long> hashes)
    {
        if (number != item)
            _items.AsSpan(0, _count).Replace(item, Revised);
        if (_count + hashes.Length > _hashes.Length)
            Resize(Math.Max(_hashes.Length * 2, _count + hashes.Length), 0);
        foreach (var hash in hashes)
            Add(hash, item);
        Known = number;
    }

    /// <summary>Gives back the memory of items before this one, when it is worth the work.</summary>
    public void Forget(long before)
    {
        var forgotten = 0;
        while (forgotten < _count && _items[forgotten] < before)
            forgotten++;
        if (forgotten > _count / 2)
            Resize(Math.Max(_count - forgotten, 1024), forgotten);
    }

    /// <summary>The items that hold most of the keys, newest first among equals.</summary>
    /// <param name="keys">A value that stands twice counts once.</param>
    /// <param name="oldest">Items before it do not count.</param>
    /// <param name="limit">How many at the most.</param>
    public List<long> Nearest(IReadOnlyCollection<long> keys, long oldest, int limit)
    {
        var shared = new Dictionary<long, int>();
        foreach (var key in keys.Distinct())
        {
            var seen = 0;
            for (var entry = _newest[Bucket(key)]; entry != None && seen < MostHolders; entry = _older[entry])
            {
                if (_hashes[entry] != key || _items[entry] < oldest)
                    continue;
                CollectionsMarshal.GetValueRefOrAddDefault(shared, _items[entry], out _)++;
                seen++;
            }
        }

        return [.. shared.OrderByDescending(item => item.Value).ThenByDescending(item => item.Key).Take(limit).Select(item => item.Key)];
    }

    private static int[] Empty(int buckets)
    {
        var newest = new int[buckets];
        Array.Fill(newest, None);
        return newest;
    }

    // The hashes are good as they are; a page's and a 3-gram's are spread alike.
    private int Bucket(long hash) => (int)((ulong)hash % (ulong)_newest.Length);

    private void Add(long hash, long item)
    {
        ref var newest = ref _newest[Bucket(hash)];
        (_hashes[_count], _items[_count], _older[_count]) = (hash, item, newest);
        newest = _count++;
    }

    private void Resize(int capacity, int skipped)
    {
        var (hashes, items, count) = (_hashes, _items, _count);
        (_hashes, _items, _older, _newest, _count) = (new long[capacity], new long[capacity], new int[capacity], Empty(capacity), 0);
        for (var i = skipped; i < count; i++)
            Add(hashes[i], items[i]);
    }
}
