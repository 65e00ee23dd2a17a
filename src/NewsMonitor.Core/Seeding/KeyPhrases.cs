namespace NewsMonitor.Core.Seeding;

/// <summary>
/// An article's key phrases: fixed phrases, then runs of telling words ranked by how rare their words are, how often and how early they stand there.
/// After RAKE (Rose et al. 2010, Automatic keyword extraction from individual documents), with rarity against a background instead of degree.
/// </summary>
internal sealed class KeyPhrases
{
    private const int MostPhrases = 10;
    private const double LeastScore = 3.2;

    private readonly ArticleWords article;
    private readonly WordClass[] classes;
    private readonly List<KeyPhrase> found = [];

    private KeyPhrases(ArticleWords article, WordClass[] classes)
    {
        this.article = article;
        this.classes = classes;
    }

    /// <summary>The phrases, best first. Words that belong to names are taken; those of fixed phrases are marked so too.</summary>
    public static List<KeyPhrase> Of(ArticleWords article, WordClass[] classes, BackgroundWords background, bool[] taken)
    {
        var phrases = new KeyPhrases(article, classes);
        phrases.FindSetPhrases(taken);
        phrases.FindRuns(new PhraseCandidates(article, classes, background, taken), background.TellsRarity ? 1 : 2);
        return phrases.found;
    }

    private void FindSetPhrases(bool[] taken)
    {
        var byFirst = Cues.SetPhrases.ToLookup(phrase => phrase[0]);
        var places = new Dictionary<string, (string Text, List<int> Sentences)>(StringComparer.Ordinal);
        for (var i = 0; i < article.Words.Count; i++)
        {
            var head = article.Words[i].Key.Split(' ')[0];
            foreach (var phrase in byFirst[head])
                if (KeySequence.LengthAt(article.Words, i, phrase) is > 0 and var count)
                {
                    Array.Fill(taken, true, i, count);
                    var key = string.Join(' ', phrase);
                    if (!places.TryGetValue(key, out var place))
                        places[key] = place = (TextOf(i, count), []);
                    place.Sentences.Add(article.Words[i].Sentence);
                }
        }
        found.AddRange(places.Select(place => new KeyPhrase(place.Value.Text, place.Key, 6 + Salience.Of(place.Value.Sentences), place.Value.Sentences)).OrderByDescending(phrase => phrase.Score));
    }

    private void FindRuns(PhraseCandidates candidates, int fewestSentences)
    {
        var runs = new Dictionary<string, (int First, int Count, List<int> Sentences)>(StringComparer.Ordinal);
        foreach (var (first, count) in candidates.All())
        {
            var key = KeyOf(first, count);
            if (!runs.TryGetValue(key, out var run))
                runs[key] = run = (first, count, []);
            run.Sentences.Add(article.Words[first].Sentence);
        }
        var ranked = runs.Where(run => run.Value.Sentences.Distinct().Count() >= fewestSentences)
            .Select(run => new KeyPhrase(TextOf(run.Value.First, run.Value.Count), run.Key, Score(run.Value.First, run.Value.Count, run.Value.Sentences), run.Value.Sentences))
            .Where(phrase => phrase.Score >= LeastScore)
            .OrderByDescending(phrase => phrase.Score).ThenBy(phrase => phrase.Key, StringComparer.Ordinal);
        foreach (var phrase in ranked)
        {
            if (found.Count == MostPhrases)
                break;
            // A phrase within one that is chosen, or around it, says the same.
            if (!found.Exists(chosen => Holds(chosen.Key, phrase.Key) || Holds(phrase.Key, chosen.Key) || Overlaps(chosen.Key, phrase.Key)))
                found.Add(phrase);
        }
    }

    /// <summary>The mean rarity of the words, times how much the article is about them; a repeated phrase is one, a long one seen once hardly.</summary>
    private double Score(int first, int count, List<int> sentences)
    {
        var (rarity, words) = (0.0, 0);
        for (var i = first; i < first + count; i++)
            if (classes[i] != WordClass.Function)
            {
                rarity += classes[i] switch { WordClass.Rare => 1, WordClass.Common => 0.55, _ => 0.25 };
                words++;
            }
        var repeated = sentences.Distinct().Count() > 1 ? 1.6 : 1;
        var length = words switch { 2 => 1, 3 => 0.9, _ => 0.6 };
        return rarity / words * Salience.Of(sentences) * repeated * length * (words < count && repeated == 1 ? 0.7 : 1);
    }

    private static bool Holds(string longer, string shorter) => $" {longer} ".Contains($" {shorter} ", StringComparison.Ordinal);

    private static bool Overlaps(string one, string other) =>
        one[(one.LastIndexOf(' ') + 1)..] == other.Split(' ')[0] || other[(other.LastIndexOf(' ') + 1)..] == one.Split(' ')[0];

    private string TextOf(int first, int count) => article.Text[article.Words[first].Start..article.Words[first + count - 1].End].ToLowerInvariant();

    private string KeyOf(int first, int count)
    {
        var key = article.Words[first].Key;
        for (var i = first + 1; i < first + count; i++)
            key = $"{key} {article.Words[i].Key}";
        return key;
    }
}
