using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Stories.Traits;

/// <summary>Tells what looks back from what is news, by what the headline says and by the dates.</summary>
internal static class RetrospectReader
{
    /// <summary>A report that is this much older than its arrival is republished.</summary>
    private static readonly TimeSpan OldAge = TimeSpan.FromDays(30);

    // Folded. "#" stands for a number, in digits or in words.
    private static readonly string[][] Phrases =
    [
        .. new[]
        {
            "on this day", "this day in", "today in history", "# years ago today", "# years ago this", "# years since", "# years on", "# years later", "# years after",
            "from the archive", "from our archive", "from the archives", "throwback", "flashback", "#th anniversary of", "years ago today",
            "ce jour la", "il y a # ans", "# ans apres", "# ans deja", "ca s est passe un", "c etait un", "archives", "ephemeride",
            "vor # jahren", "heute vor", "hace # anos", "# anos despues", "# lat temu", "tego dnia", "kartka z kalendarza",
        }.Select(phrase => phrase.Split(' ')),
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
        foreach (var phrase in Phrases)
            for (var start = 0; start + phrase.Length <= words.Count; start++)
                if (Stands(words, start, phrase))
                    return true;
        return false;
    }

    private static bool Stands(IReadOnlyList<string> words, int start, string[] phrase)
    {
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
