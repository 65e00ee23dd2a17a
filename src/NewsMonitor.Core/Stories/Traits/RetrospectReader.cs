using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Stories.Traits;

/// <summary>Tells what looks back from what is news, by what the headline says and by the dates.</summary>
internal static class RetrospectReader
{
    /// <summary>A report that is this much older than its arrival is republished.</summary>
    private static readonly TimeSpan OldAge = TimeSpan.FromDays(30);

    // Folded. "#" stands for a number, in digits or in words.
    private static readonly string[][] Anywhere = Phrases(
        "on this day", "this day in", "today in history", "# years ago today", "# years ago this", "from the archive", "from our archive", "from the archives",
        "throwback", "flashback", "#th anniversary of", "ce jour la", "# ans deja", "ca s est passe un", "ephemeride", "tego dnia", "kartka z kalendarza");

    // Whoever was kidnapped ten years ago and comes free today is news: these begin what looks back.
    private static readonly string[][] AtTheStart = Phrases("il y a # ans", "vor # jahren", "heute vor", "hace # anos", "# lat temu");

    // And these do so only beside a word of remembrance: "four years after the mission left, ties are cut" is news.
    private static readonly string[][] Since = Phrases("# years since", "# years on", "# years later", "# years after", "# ans apres", "# anos despues", "# jahre nach");

    private static readonly string[] Remembrance =
    [
        "remember", "remembers", "remembered", "remembering", "recall", "recalls", "anniversary", "legacy", "commemorates", "commemorated", "commemorating", "mourns", "retrospective",
        "souvient", "souviennent", "souvenir", "souvenirs", "hommage", "commemore", "commemoration", "anniversaire", "memoire", "erinnert", "erinnern", "gedenkt", "gedenken",
        "jahrestag", "recuerda", "recuerdan", "aniversario", "conmemora",
    ];

    public static Retrospect Of(Item item)
    {
        if (LooksBack(item.Title))
            return Retrospect.Anniversary;
        if (item.Published is { } published && item.FirstSeen - published > OldAge)
            return Retrospect.OldDate;
        return DatedLink.Of(item.Link) is { } dated && (item.Published ?? item.FirstSeen) - dated > OldAge ? Retrospect.MovedDate : Retrospect.No;
    }

    private static bool LooksBack(string title)
    {
        var words = Words.Of(title);
        return StandsAnywhere(words, Anywhere)
            || Array.Exists(AtTheStart, phrase => Stands(words, 0, phrase))
            || (StandsAnywhere(words, Since) && words.Any(Remembrance.Contains));
    }

    private static string[][] Phrases(params IEnumerable<string> phrases) => [.. phrases.Select(phrase => phrase.Split(' '))];

    private static bool StandsAnywhere(IReadOnlyList<string> words, string[][] phrases) =>
        Array.Exists(phrases, phrase => Enumerable.Range(0, words.Count).Any(start => Stands(words, start, phrase)));

    private static bool Stands(IReadOnlyList<string> words, int start, string[] phrase)
    {
        if (start + phrase.Length > words.Count)
            return false;
        for (var i = 0; i < phrase.Length; i++)
            if (!Fits(words[start + i], phrase[i]))
                return false;
        return true;
    }

    private static bool Fits(string word, string pattern) => pattern[0] != '#'
        ? word == pattern
        : pattern.Length > 1 ? word.EndsWith(pattern[1..], StringComparison.Ordinal) && char.IsAsciiDigit(word[0])
        : char.IsAsciiDigit(word[0]) || Numbers.IsSpelled(word);
}
