using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Stories;

/// <summary>What an item's text shares with its copies: the hashes of the word 3-grams of title and summary, and its page.</summary>
public sealed class Fingerprint
{
    /// <summary>
    /// How many of a text's smallest hashes are stored to look it up by. A copy that keeps half of the text still has each
    /// of them with probability one half, so that eight all fail once in 256 times.
    /// </summary>
    private const int SketchSize = 8;

    /// <summary>And so many of the headline's own, by which an item that is nothing but the headline finds it.</summary>
    private const int TitleSketchSize = 4;

    /// <summary>Enough of a long text's smallest hashes to hold a short one's sketch, few enough for one look-up.</summary>
    private const int MostKeys = 300;

    private readonly HashSet<long> _trigrams = [];
    private long[] _title = [];
    private readonly string? _page;

    private Fingerprint(string? page) => _page = page;

    public static Fingerprint Of(string title, string summary, string? canonicalLink)
    {
        var fingerprint = new Fingerprint(canonicalLink);
        fingerprint.Add(title);
        fingerprint._title = [.. fingerprint._trigrams];
        fingerprint.Add(summary);
        return fingerprint;
    }

    /// <summary>The smallest hashes (bottom-k sketch; Broder, "On the resemblance and containment of documents", 1997) and the page's.</summary>
    public IReadOnlyList<long> Sketch() => [.. Smallest(SketchSize).Union(_title.Order().Take(TitleSketchSize))];

    /// <summary>What the sketches of others are looked up by.</summary>
    public IReadOnlyList<long> Keys() => Smallest(MostKeys);

    public bool SamePageAs(Fingerprint other) => _page is not null && _page == other._page;

    public int Length => _trigrams.Count;

    public int SharedWith(Fingerprint other) => _trigrams.Count(other._trigrams.Contains);

    /// <summary>The share of the shorter text's 3-grams that stand in the other one, 0 to 1.</summary>
    public double Containment(Fingerprint other)
    {
        var shorter = Math.Min(_trigrams.Count, other._trigrams.Count);
        return shorter == 0 ? 0 : (double)SharedWith(other) / shorter;
    }

    private long[] Smallest(int count)
    {
        var smallest = _trigrams.Order().Take(count);
        return _page is null ? [.. smallest] : [.. smallest.Append(Hash(MemoryMarshal.AsBytes(_page.AsSpan())))];
    }

    /// <summary>Each field by itself: an edited headline must not spoil the 3-grams of the summary's first words.</summary>
    private void Add(string text)
    {
        var words = new List<ulong>();
        Words.HashesOf(text, new TokenBuffer(), words);
        var sequence = CollectionsMarshal.AsSpan(words);
        for (var i = 0; i + 3 <= sequence.Length; i++)
            _trigrams.Add(Hash(MemoryMarshal.AsBytes(sequence.Slice(i, 3))));
    }

    private static long Hash(ReadOnlySpan<byte> bytes) => (long)XxHash3.HashToUInt64(bytes);
}
