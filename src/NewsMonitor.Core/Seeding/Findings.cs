using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Seeding;

/// <summary>All that was found in an article, most salient first.</summary>
/// <param name="Article">Its words and sentences.</param>
/// <param name="Language">Two letters.</param>
/// <param name="Names">People, organisations, groups and places not known beforehand.</param>
/// <param name="Countries">Countries it speaks of.</param>
/// <param name="Regions">Regions it speaks of.</param>
/// <param name="Phrases">Key phrases of several words.</param>
/// <param name="Words">Key words.</param>
internal sealed record Findings(
    ArticleWords Article, string Language, IReadOnlyList<Name> Names, IReadOnlyList<CountryFinding> Countries,
    IReadOnlyList<RegionFinding> Regions, IReadOnlyList<KeyPhrase> Phrases, IReadOnlyList<KeyPhrase> Words)
{
    public static Findings Of(ArticleWords article)
    {
        var language = ArticleLanguage.Of([.. article.Words.Select(word => word.Key)]);
        var background = BackgroundWords.Of(language);
        var stemming = new Stemming();
        var classes = WordClasses.Of(article, background, stemming);
        var mentions = Mentions.Read(article, background, classes);
        var names = Seeding.Names.Of(article, mentions.Names);
        var kind = new NameKind(article);
        foreach (var name in names)
        {
            name.Type = kind.Of(name);
            name.Salience = Salience.Of(name.Mentions.Select(mention => article.Words[mention.First].Sentence));
        }
        var inNames = Taken(article, mentions);
        var taken = inNames.ToArray();
        var phrases = KeyPhrases.Of(article, classes, background, taken);
        var words = KeyWords.Of(article, classes, inNames, taken, stemming, background);
        return new Findings(
            article, language, [.. names.OrderByDescending(name => name.Salience).ThenBy(name => name.Mentions[0].First)],
            CountryFinding.All(article, mentions.Places), RegionFinding.All(article, mentions.Places), phrases, words);
    }

    private static bool[] Taken(ArticleWords article, Mentions mentions)
    {
        var taken = new bool[article.Words.Count];
        foreach (var mention in mentions.Names.Where(mention => !mention.Institution))
            Array.Fill(taken, true, mention.First, mention.Past - mention.First);
        foreach (var place in mentions.Places)
            Array.Fill(taken, true, place.Word, place.Hit.Count);
        for (var i = 0; i < taken.Length; i++)
            taken[i] |= article.Words[i].IsCapital && !article.Words[i].Opens && article.Sentences[article.Words[i].Sentence].HasTelltaleCapitals;
        return taken;
    }
}
