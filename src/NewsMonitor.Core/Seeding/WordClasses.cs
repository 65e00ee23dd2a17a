using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Seeding;

/// <summary>The class of each word of an article, connectives of several words and word endings considered.</summary>
internal static class WordClasses
{
    public static WordClass[] Of(ArticleWords article, BackgroundWords background, Stemming stemming)
    {
        var words = article.Words;
        var known = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        var classes = new WordClass[words.Count];
        for (var i = 0; i < classes.Length; i++)
        {
            if (!known.TryGetValue(words[i].Text, out classes[i]))
                known[words[i].Text] = classes[i] = ClassOf(words[i], background, stemming);
        }
        foreach (var connective in background.Connectives.GroupBy(connective => connective[0]))
            MaskConnectives(words, classes, [.. connective]);
        return classes;
    }

    private static WordClass ClassOf(Word word, BackgroundWords background, Stemming stemming)
    {
        if (word.Elided || !word.HasLetter)
            return WordClass.Function;
        if (IsContraction(word.Key))
            return WordClass.Function;
        if (word.Key.Any(char.IsAsciiDigit) || (word.Key.Split(' ') is [var head, _, ..] && background.IsFunction(head) && background.Language == "en"))
            return WordClass.News;
        var found = background.Of(word.Text, word.Key, stemming);
        return found is WordClass.Rare or WordClass.Common && WordEndings.IsAdverb(word.Key, background) ? WordClass.Function : found;
    }

    /// <summary>didn't, we've.</summary>
    private static bool IsContraction(string key) =>
        key.LastIndexOf('\'') is > 0 and var at && key[(at + 1)..] is "t" or "ve" or "ll" or "re" or "d" or "m";

    private static void MaskConnectives(IReadOnlyList<Word> words, WordClass[] classes, List<string[]> connectives)
    {
        for (var i = 0; i < words.Count; i++)
            if (words[i].Key == connectives[0][0])
                foreach (var connective in connectives.Where(connective => KeySequence.IsAt(words, i, connective)))
                    Array.Fill(classes, WordClass.Function, i, connective.Length);
    }
}
