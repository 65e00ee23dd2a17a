using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>
/// What analysts look for, drawn from the texts: words and pairs of neighbours of four letters and more, in no more than one item in a
/// hundred, and as many invented names again, which never occur. The same for the same texts.
/// </summary>
internal sealed class Terms
{
    private const int ShortestWord = 4;
    private const double CommonShare = 0.01;

    private static readonly string[] Syllables = ["ba", "che", "dou", "fri", "gor", "ha", "il", "jan", "kov", "lem", "mir", "no", "pel", "ra", "sti", "tou", "ul", "vez", "wil", "yan", "zo"];

    private readonly string[] _fromTexts;

    public Terms(IReadOnlyList<Item> items)
    {
        Texts = [.. items.Select(item => WordsOf($"{item.Title} {item.Content}"))];
        Frequencies = Texts.SelectMany(words => words.Distinct(StringComparer.Ordinal)).CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        var most = items.Count * CommonShare;
        var rare = Frequencies.Where(entry => entry.Key.Length >= ShortestWord && entry.Value <= most).Select(entry => entry.Key);
        var pairs = Texts.SelectMany(words => words.Zip(words.Skip(1))).Where(pair => IsLong(pair.First) && IsLong(pair.Second)).Select(pair => $"{pair.First} {pair.Second}");
        _fromTexts = [.. rare.Concat(pairs.Distinct()).Order(StringComparer.Ordinal)];
        new Random(2023).Shuffle(_fromTexts);
    }

    /// <summary>The words of each text, in lower case and in their order.</summary>
    public IReadOnlyList<string[]> Texts { get; }

    /// <summary>In how many items a word occurs.</summary>
    public IReadOnlyDictionary<string, int> Frequencies { get; }

    /// <summary>So many, half of them from the texts as long as these yield enough.</summary>
    public string[] Literals(int count)
    {
        var occurring = Math.Min(count / 2, _fromTexts.Length);
        return [.. _fromTexts.Take(occurring).Concat(Names().Distinct().Take(count - occurring))];
    }

    /// <summary>First and family name; neither is a word of the texts but by accident.</summary>
    public static IEnumerable<string> Names()
    {
        var random = new Random(77);
        string Name() => string.Concat(random.GetItems(Syllables, random.Next(2, 5)));
        while (true)
            yield return $"{Name()} {Name()}";
    }

    public static bool IsLong(string word) => word.Length >= ShortestWord;

    public static string[] WordsOf(string text) =>
        string.Concat(text.Select(c => char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
