using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Seeding;

/// <summary>Single words an article is about and most articles are not: coup, junta, landslide.</summary>
internal static class KeyWords
{
    private const int MostWords = 10;
    private const int ShortestWord = 4;

    /// <summary>The words, best first. One that stands only in fixed phrases is found with them.</summary>
    public static List<KeyPhrase> Of(ArticleWords article, WordClass[] classes, bool[] inNames, bool[] inNamesOrPhrases, Stemming stemming, BackgroundWords background)
    {
        var byStem = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < classes.Length; i++)
        {
            if (inNames[i] || classes[i] is not (WordClass.Rare or WordClass.Common) || !IsWord(article.Words[i]) || WordEndings.IsVerbal(article.Words[i].Key, background))
                continue;
            var stem = stemming.Stem(background.Language, article.Words[i].Text);
            if (!byStem.TryGetValue(stem, out var places))
                byStem[stem] = places = [];
            places.Add(i);
        }
        return [.. byStem.Values.Where(places => !places.TrueForAll(i => inNamesOrPhrases[i])).Select(places => Phrase(article, classes, places, background.TellsRarity)).OfType<KeyPhrase>()
            .OrderByDescending(word => word.Score).ThenBy(word => word.Key, StringComparer.Ordinal).Take(MostWords)];
    }

    private static bool IsWord(Word word) => word.Text.Length >= ShortestWord && !word.Key.Contains(' ', StringComparison.Ordinal) && word.Text.All(char.IsLetter);

    /// <summary>Null when it is said too seldom or too late for a word as common as it is.</summary>
    private static KeyPhrase? Phrase(ArticleWords article, WordClass[] classes, List<int> places, bool tellsRarity)
    {
        var sentences = places.Select(i => article.Words[i].Sentence).Distinct().ToList();
        var rare = classes[places[0]] == WordClass.Rare;
        var isEarly = tellsRarity && sentences[0] <= 1;
        if (rare ? sentences.Count < 2 && !isEarly : sentences.Count < 3 || sentences[0] > 3)
            return null;
        var forms = places.Select(i => article.Words[i]).GroupBy(word => word.Key).OrderBy(form => form.Key.Length).ThenBy(form => form.Key, StringComparer.Ordinal).ToList();
        var score = Salience.Of(sentences) * (rare ? 1 : 0.5);
        return new KeyPhrase(forms[0].First().Text.ToLowerInvariant(), forms[0].Key, score, sentences, forms.Count > 1);
    }
}
