using System.Text.RegularExpressions;

namespace NewsMonitor.Core.Feeds.Dates;

/// <summary>RFC 822, asctime and dates in words: the time is cut out first, what follows it may be a zone, the rest is day, month and year.</summary>
internal static partial class ProseDate
{
    private static readonly HashSet<string> Fillers =
    [
        "at", "of", "the", "on", "t", "de", "del", "di", "le", "à", "a", "à", "alle", "ore", "ora", "las", "um", "uhr", "den", "der", "am", "kl", "klo",
        "в", "г", "года", "ο", "στις", "feira", "o", "godz", "às", "st", "nd", "rd", "th", "er", "ème", "º", "h", "hrs",
    ];

    public static DateTimeOffset? Parse(string text)
    {
        if (EastAsianDate.TryRewrite(text, out var rewritten, out var assumedOffset)) text = rewritten;
        text = Comment().Replace(text, " ").Trim();
        var clock = Clock.Find(text);
        var head = clock is null ? text : text[..clock.Start];
        var tail = clock is null ? "" : text[clock.End..];
        var zone = ZoneIn(ref tail);
        var words = new DateWords();
        if (!Collect(head, words, isHead: true) || !Collect(tail, words, isHead: false)) return null;
        zone ??= words.Zone;
        if (words.Date() is not var (year, month, day)) return null;
        var time = clock is null ? TimeSpan.Zero : clock.Time;
        if (time is null || clock is not null && !words.HasDay) return null;
        if (Instant.Of(year, month, day, TimeSpan.Zero, TimeSpan.Zero) is not { } midnight) return null;
        var offset = zone is null ? assumedOffset : Zones.Offset(zone, midnight.UtcDateTime + time.Value);
        return offset is { } known ? Instant.Of(year, month, day, time.Value, known) : null;
    }

    private static string? ZoneIn(ref string tail)
    {
        var match = NumericZone().Match(tail);
        if (!match.Success) match = RegionZone().Match(tail);
        if (!match.Success) return null;
        tail = tail.Remove(match.Index, match.Length);
        return match.Value.Trim().Replace(" ", "", StringComparison.Ordinal);
    }

    private static bool Collect(string part, DateWords words, bool isHead)
    {
        var isFirst = isHead;
        foreach (Match token in Token().Matches(part))
        {
            var value = token.Value;
            if (char.IsAsciiDigit(value[0])) words.AddNumber(value, SeparatorBefore(part, token.Index));
            else if (char.IsLetter(value[0]))
            {
                var lower = value.ToLowerInvariant();
                // After the time a word in capitals is a zone: AT, PT. Before it they are "at" and a Polish Friday.
                var isKnown = !isHead && lower != value && words.TryAddZone(value) || words.TryAddWord(lower) || Fillers.Contains(lower) || !isFirst && words.TryAddZone(value);
                // A weekday in a language not listed stands first and before a comma or a blank.
                if (!isKnown && !(isFirst && value.Length >= 2)) return false;
            }
            else if (value is not ("," or "." or "-" or "/" or "–" or "'" or "|" or "·")) return false;
            isFirst = false;
        }
        return true;
    }

    private static char SeparatorBefore(string part, int index) => index == 0 ? '\0' : part[index - 1];

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.None, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*(?:(?:GMT|UTC|UT|Z)\s*)?[+-][0-9]{1,2}:?(?:[0-9]{2})?Z?(?=\s|$)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NumericZone();

    [GeneratedRegex(@"^\s*[A-Za-z]{2,20}/[A-Za-z_]{2,30}(?:/[A-Za-z_]{2,30})?(?=\s|$)", RegexOptions.None, 1000)]
    private static partial Regex RegionZone();

    [GeneratedRegex(@"[0-9]+|[\p{L}\p{M}]+|\S", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
