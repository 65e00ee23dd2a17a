using System.Buffers;
using System.Collections.Frozen;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>Which words are names, as the item's own two texts show it: a capital in the middle of a sentence, never a small letter.</summary>
internal sealed class NameBook
{
    private static readonly FrozenSet<string> titles = Lexicon.Set(
        "ceo chief executive director chairman mr mrs ms miss dr prof sir dame lord lady president minister premier senator governor mayor judge king queen prince princess pope general captain "
        + "m mme mlle monsieur madame maitre ministre president presidente maire juge roi reine prince pape general herr frau senor senora signor signora "
        + "minister kanzler kanzlerin prasident i "
        + "afp reuters ap dpa pap ansa efe lusa belga tass xinhua upi");

    private static readonly FrozenSet<string> common = Lexicon.Set(
        "police man woman people court army crash fire storm flood quake earthquake strike report study company government parliament council crowd team "
        + "union bank market blast explosion village town city school hospital train bus ship plane staff crew rain snow heat smoke power water health "
        + "homme femme police armee gouvernement parlement conseil justice tribunal accident incendie seisme tempete greve enquete rapport etude ville "
        + "village ecole hopital avion bateau foule equipe syndicat banque chaleur pluie neige fumee");

    private static readonly string[] commonEndings = ["s", "x", "ing", "ed", "ly", "tion", "sion", "ment", "ness", "ity", "ite", "eur", "age", "ance", "ence", "isme", "ism", "er"];

    private static readonly FrozenSet<string> germanArticles = Lexicon.Set(
        "der die das den dem des ein eine einen einem einer eines kein keine keinen im am zum zur vom beim ins ans sein seine seinen ihr ihre ihren dieser "
        + "diese dieses diesen jeder mehrere viele einige zwei drei vier funf sechs sieben acht neun zehn");

    private static readonly SearchValues<char> openings = SearchValues.Create(".!?…:\"“«„(\n");

    private readonly HashSet<string> _capitalised = new(StringComparer.Ordinal);
    private readonly HashSet<string> _small = new(StringComparer.Ordinal);
    private readonly bool _isGerman;

    public NameBook(IEnumerable<Sentence> sentences, Lexicon lexicon)
    {
        _isGerman = lexicon.Language == "de";
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Words.Count; i++)
                if (!sentence.Words[i].IsCapitalised)
                    _small.Add(sentence.Words[i].Folded);
                else if (!Begins(sentence, i) && !sentence.IsHeadlineCase)
                    _capitalised.Add(sentence.Words[i].Folded);
    }

    /// <summary>A form of address, an office or an agency: it may come and go with the name.</summary>
    public static bool IsTitle(RawWord word) => word.IsCapitalised && titles.Contains(word.Folded);

    /// <summary>For a word that begins a sentence and of which nothing else is known.</summary>
    public static bool LooksCommon(string folded) =>
        folded.Length < 4 || common.Contains(folded) || commonEndings.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal));

    public bool IsName(Sentence sentence, int index)
    {
        var word = sentence.Words[index];
        if (!word.IsCapitalised || !char.IsLetter(word.Shown[0]))
            return false;
        if (!sentence.IsHeadlineCase && word.Shown.Length is >= 2 and <= 6 && word.Shown.All(char.IsUpper))
            return true;
        if (_small.Contains(word.Folded))
            return false;
        if (_isGerman && !Begins(sentence, index))
            return !FollowsArticle(sentence, index);
        if (sentence.IsHeadlineCase || Begins(sentence, index))
            return _capitalised.Contains(word.Folded) || (!sentence.IsHeadlineCase && BeginsLongerName(sentence, index));
        return true;
    }

    private static bool Begins(Sentence sentence, int index) =>
        index == 0 || sentence.Words[index].Gap.AsSpan().IndexOfAny(openings) >= 0;

    private static bool BeginsLongerName(Sentence sentence, int index) =>
        index + 1 < sentence.Words.Count && sentence.Words[index + 1] is { IsCapitalised: true, Gap: " " or "-" };

    // Every German noun has a capital; names have no article.
    private static bool FollowsArticle(Sentence sentence, int index) =>
        sentence.Words[index - 1] is { IsCapitalised: false } before
        && (germanArticles.Contains(before.Folded) || before.Folded is [.., 'e'] or [.., 'e', 'n' or 'r' or 's' or 'm'] || char.IsAsciiDigit(before.Folded[0]));
}
