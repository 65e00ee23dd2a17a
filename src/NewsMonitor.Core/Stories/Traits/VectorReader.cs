using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Stories.Traits;

/// <summary>
/// The event vector of a text: the few words, names, numbers and countries that say what it is about. TF-IDF with the background of
/// <see cref="CommonWords"/>; how common a feature is in what comes in just now is left to the <see cref="Indexing.StoryIndex"/>.
/// </summary>
internal sealed class VectorReader
{
    /// <summary>Feeds' summaries are about 40 words; of whole articles the beginning tells what happened.</summary>
    private const int MostBodyLetters = 700;

    private const int MostFound = 160;

    [ThreadStatic]
    private static VectorReader? shared;

    private readonly TokenBuffer _title = new();
    private readonly TokenBuffer _body = new();
    private readonly Found[] _found = new Found[MostFound];
    private int _count;

    public static VectorReader Shared => shared ??= new VectorReader();

    /// <summary>The heaviest features, and the language they were weighed in.</summary>
    public (Feature[] Features, byte Language) Read(string title, string body, string? declared)
    {
        var beginning = body.AsSpan(0, Math.Min(body.Length, MostBodyLetters));
        _count = 0;
        _title.Clear();
        _body.Clear();
        Tokenizer.Read(title, _title);
        Tokenizer.Read(beginning, _body);
        var language = CommonWords.LanguageOf(declared, _body.Count > _title.Count ? _body : _title);
        Add(title, _title, language, inTitle: true);
        Add(beginning, _body, language, inTitle: false);
        return (Heaviest(), (byte)language);
    }

    private void Add(ReadOnlySpan<char> text, TokenBuffer tokens, int language, bool inTitle)
    {
        var shout = inTitle && Capitals.AreEverywhere(text, tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            ref readonly var token = ref tokens[i];
            var place = inTitle ? 1f : i < 30 ? 0.6f : 0.35f;
            if (CountryWords.At(tokens, i, text, out var words) is var country and not 0)
            {
                Put(country, FeatureKind.Country, inTitle, place * FeatureWeights.Country);
                i += words - 1;
                continue;
            }

            var folded = tokens.Folded(token);
            if (folded.Length == 0)
                continue;
            if (char.IsAsciiDigit(folded[0]))
            {
                Put(Numbers.KeyOf(folded), FeatureKind.Number, inTitle, place * Numbers.WeightOf(folded));
                continue;
            }

            if (Numbers.Spelled(token.Hash, language) is var spelled and not 0)
            {
                Put(spelled, FeatureKind.Number, inTitle, place * FeatureWeights.SmallNumber);
                continue;
            }

            var stem = WordHash.Of(LightStem.Of(folded));
            var use = CommonWords.Of(token.Hash, stem, language);
            var weight = FeatureWeights.Of(use, folded.Length);
            if (weight == 0)
                continue;
            var named = !shout && Capitals.Name(text, tokens, i);
            Put((uint)(stem >> 16), named ? FeatureKind.Name : FeatureKind.Word, inTitle, place * weight * (named ? FeatureWeights.Name : 1));
        }
    }

    /// <summary>The words of a text behind some of its features, as they are written there, in their order.</summary>
    public IReadOnlyList<string> WordsOf(string title, string body, IReadOnlyCollection<uint> keys, int limit)
    {
        var found = new List<string>();
        var wanted = keys.ToHashSet();
        foreach (var text in new[] { title, body })
        {
            _title.Clear();
            Tokenizer.Read(text.AsSpan(0, Math.Min(text.Length, MostBodyLetters)), _title);
            for (var i = 0; i < _title.Count && found.Count < limit; i++)
            {
                var country = CountryWords.At(_title, i, text, out var words);
                var key = country != 0 ? country : KeyOf(_title.Folded(i), _title[i].Hash);
                if (!wanted.Remove(key))
                    continue;
                var last = _title[i + (country != 0 ? words - 1 : 0)];
                found.Add(text[_title[i].Start..last.End]);
            }
        }

        return found;
    }

    private static uint KeyOf(ReadOnlySpan<char> folded, ulong hash)
    {
        if (folded.Length == 0)
            return 0;
        if (char.IsAsciiDigit(folded[0]))
            return Numbers.KeyOf(folded);
        var spelled = Numbers.SpelledAnywhere(hash);
        return spelled != 0 ? spelled : KeyOf(LightStem.Of(folded));
    }

    private static uint KeyOf(ReadOnlySpan<char> stem) => (uint)(WordHash.Of(stem) >> 16);

    private void Put(uint key, FeatureKind kind, bool inTitle, float weight)
    {
        for (var i = 0; i < _count; i++)
            if (_found[i].Key == key)
            {
                ref var known = ref _found[i];
                known.Weight = Math.Min(known.Weight + weight, Math.Max(known.Weight, weight) * FeatureWeights.Repeated);
                known.InTitle |= inTitle;
                if (kind == FeatureKind.Name)
                    known.Kind = kind;
                return;
            }

        if (_count < MostFound)
            _found[_count++] = new Found { Key = key, Kind = kind, InTitle = inTitle, Weight = weight };
    }

    private Feature[] Heaviest()
    {
        var found = _found.AsSpan(0, _count);
        found.Sort(static (left, right) => right.Weight != left.Weight ? right.Weight.CompareTo(left.Weight) : left.Key.CompareTo(right.Key));
        var features = new Feature[Math.Min(_count, StoryTraits.MostFeatures)];
        for (var i = 0; i < features.Length; i++)
            features[i] = Feature.Of(found[i].Key, found[i].Kind, found[i].InTitle, found[i].Weight);
        return features;
    }

    private struct Found
    {
        public uint Key;
        public float Weight;
        public FeatureKind Kind;
        public bool InTitle;
    }
}
