using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Stories;

/// <summary>What an item's text shares with its copies: the hashes of the word 3-grams of title and body, and its page.</summary>
public sealed class Fingerprint
{
    /// <summary>
    /// How many of a text's smallest hashes are stored to look it up by. A copy that keeps half of the text still has each
    /// of them with probability one half, so that five all fail once in 32 times; the headline and the page have theirs.
    /// </summary>
    private const int SketchSize = 5;

    /// <summary>And so many of the headline's own, by which an item that is nothing but the headline finds it.</summary>
    private const int TitleSketchSize = 3;

    /// <summary>Enough of a long text's smallest hashes to hold a short one's sketch, few enough for one look-up.</summary>
    private const int MostKeys = 300;

    /// <summary>3-grams of a headline of five words: shorter ones are written twice.</summary>
    private const int LeastHeadline = 3;

    [ThreadStatic]
    private static TokenBuffer? tokens;

    /// <summary>Distinct and ascending, so that two fingerprints are compared in one walk.</summary>
    private readonly long[] _trigrams;
    private readonly long[] _headline;
    private readonly long[] _numbers;
    private readonly string? _page;

    private Fingerprint(long[] trigrams, long[] headline, long[] numbers, string? page) =>
        (_trigrams, _headline, _numbers, _page) = (trigrams, headline, numbers, page);

    /// <summary>How many distinct 3-grams there are.</summary>
    public int Length => _trigrams.Length;

    public static Fingerprint Of(Item item) => Of(item.Title, BodyOf(item), item.CanonicalLink);

    /// <summary>What stands under the headline: the summary, or the content of items that have none.</summary>
    public static string BodyOf(Item item) => item.Summary.Length > 0 ? item.Summary : item.Content;

    public static Fingerprint Of(string title, string body, string? canonicalLink)
    {
        var trigrams = new List<long>((title.Length + body.Length) / 6);
        var words = new List<ulong>(trigrams.Capacity);
        var numbers = new List<long>();
        // Each field by itself: an edited headline must not spoil the 3-grams of the body's first words.
        Add(title, words, trigrams, numbers);
        var headline = Distinct(CollectionsMarshal.AsSpan(trigrams));
        Add(body, words, trigrams, numbers);
        return new Fingerprint(Distinct(CollectionsMarshal.AsSpan(trigrams)), headline, Distinct(CollectionsMarshal.AsSpan(numbers)), canonicalLink);
    }

    /// <summary>The smallest hashes (bottom-k sketch; Broder, "On the resemblance and containment of documents", 1997) and the page's.</summary>
    public IReadOnlyList<uint> Sketch() => Folded(Smallest(SketchSize).Union(_headline.Take(TitleSketchSize)));

    /// <summary>What the sketches of others are looked up by.</summary>
    public IReadOnlyList<uint> Keys() => Folded(Smallest(MostKeys));

    public bool SamePageAs(Fingerprint other) => _page is not null && _page == other._page;

    /// <summary>3-grams in both.</summary>
    public int SharedWith(Fingerprint other) => Shared(_trigrams, other._trigrams);

    /// <summary>Whether the headlines are one, but for a word of many, and long enough for that to be no chance.</summary>
    public bool SameHeadlineAs(Fingerprint other)
    {
        var shared = Shared(_headline, other._headline);
        return shared >= LeastHeadline && shared * 10 >= Math.Max(_headline.Length, other._headline.Length) * 9;
    }

    /// <summary>Whether each has a number that the other has not: the exchange rate of another day, the score of another match.</summary>
    public bool DisagreesInNumbersWith(Fingerprint other)
    {
        var shared = Shared(_numbers, other._numbers);
        return shared < _numbers.Length && shared < other._numbers.Length;
    }

    private static int Shared(long[] ours, long[] others)
    {
        var (shared, mine, theirs) = (0, 0, 0);
        while (mine < ours.Length && theirs < others.Length)
        {
            var (left, right) = (ours[mine], others[theirs]);
            shared += left == right ? 1 : 0;
            mine += left <= right ? 1 : 0;
            theirs += right <= left ? 1 : 0;
        }

        return shared;
    }

    /// <summary>The share of the shorter text's 3-grams that stand in the other one, 0 to 1, once <see cref="SharedWith"/> has counted them.</summary>
    public double ContainmentOf(int shared, Fingerprint other)
    {
        var shorter = Math.Min(_trigrams.Length, other._trigrams.Length);
        return shorter == 0 ? 0 : (double)shared / shorter;
    }

    private long[] Smallest(int count)
    {
        var smallest = _trigrams.AsSpan(0, Math.Min(count, _trigrams.Length));
        return _page is null ? smallest.ToArray() : [.. smallest, Hash(MemoryMarshal.AsBytes(_page.AsSpan()))];
    }

    // Half a hash finds as well: what is found is compared by its text.
    private static uint[] Folded(IEnumerable<long> hashes) => [.. hashes.Select(hash => (uint)(hash >> 16)).Where(key => key != 0).Distinct()];

    private static void Add(string text, List<ulong> words, List<long> trigrams, List<long> numbers)
    {
        words.Clear();
        Words.HashesOf(text, tokens ??= new TokenBuffer(), words);
        for (var i = 0; i < tokens.Count; i++)
            if (char.IsAsciiDigit(text[tokens[i].Start]))
                numbers.Add((long)tokens[i].Hash);
        var sequence = CollectionsMarshal.AsSpan(words);
        for (var i = 0; i + 3 <= sequence.Length; i++)
            trigrams.Add(Hash(MemoryMarshal.AsBytes(sequence.Slice(i, 3))));
    }

    private static long[] Distinct(Span<long> trigrams)
    {
        trigrams.Sort();
        var kept = 0;
        foreach (var trigram in trigrams)
            if (kept == 0 || trigrams[kept - 1] != trigram)
                trigrams[kept++] = trigram;
        return trigrams[..kept].ToArray();
    }

    private static long Hash(ReadOnlySpan<byte> bytes) => (long)XxHash3.HashToUInt64(bytes);
}
