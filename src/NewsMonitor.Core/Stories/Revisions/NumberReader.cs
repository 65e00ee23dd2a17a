using System.Globalization;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>A number written over one or several words, as one value: <c>vingt-cinq</c>, <c>1 000</c>, <c>2.5 million</c>, <c>12 Sept</c>.</summary>
internal static class NumberReader
{
    private static readonly (string Suffix, long Times)[] suffixes = [("bn", 1_000_000_000), ("md", 1_000_000_000), ("mn", 1_000_000), ("m", 1_000_000), ("k", 1_000)];

    /// <summary>How many words make the number that begins at <paramref name="at"/>, and its key; 0 words when none does.</summary>
    public static (int Words, string Key) Read(IReadOnlyList<RawWord> words, int at, Lexicon lexicon)
    {
        if (Calendar.Weekday(words[at].Folded) is var weekday and > 0)
            return (1, $"weekday {weekday}");
        if (Date(words, at) is { Words: > 0 } date)
            return date;
        var (count, value) = Digits(words, at);
        if (count == 0)
            (count, value) = Spelled(words, at, lexicon);
        if (count == 0)
            return HasDigit(words[at].Folded) ? (1, words[at].Folded) : (0, "");
        for (; at + count < words.Count && words[at + count].Gap is " " or "-" or "\u00A0" && lexicon.Numbers.TryGetValue(words[at + count].Folded, out var times) && times >= 1000; count++)
            value *= times;
        if (at + count < words.Count && words[at + count].Folded is "million" or "billion" or "trillion" && !lexicon.Numbers.ContainsKey(words[at + count].Folded))
            (count, value) = (count + 1, value * (words[at + count].Folded == "million" ? 1_000_000 : 1_000_000_000));
        return (count, value.ToString("0.####", CultureInfo.InvariantCulture));
    }

    private static (int Words, string Key) Date(IReadOnlyList<RawWord> words, int at)
    {
        if (at + 1 < words.Count)
        {
            if (Day(words[at].Folded) is var day and > 0 && Calendar.Month(words[at + 1].Folded) is var month and > 0)
                return (2, $"date {month}-{day}");
            if (Day(words[at + 1].Folded) is var later and > 0 && Calendar.Month(words[at].Folded) is var earlier and > 0)
                return (2, $"date {earlier}-{later}");
        }
        return Calendar.IsMonth(words[at].Folded, words[at].IsCapitalised) ? (1, $"month {Calendar.Month(words[at].Folded)}") : (0, "");
    }

    private static int Day(string word)
    {
        var digits = word.AsSpan().TrimEnd("sthndre");
        return digits.Length <= 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= 31 ? day : 0;
    }

    private static (int Words, decimal Value) Digits(IReadOnlyList<RawWord> words, int at)
    {
        var word = words[at].Folded;
        if (!char.IsAsciiDigit(word[0]) || word.Length > 18)
            return (0, 0);
        decimal times = 1;
        foreach (var (suffix, each) in suffixes)
            if (times == 1 && word.EndsWith(suffix, StringComparison.Ordinal) && char.IsAsciiDigit(word[^(suffix.Length + 1)]))
                (word, times) = (word[..^suffix.Length], each);
        if (!decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return (0, 0);
        var count = 1;
        // Thousands parted by spaces: 1 to 3 digits, then groups of exactly 3.
        while (word.Length <= 3 && at + count < words.Count && value < 1_000_000_000_000 && words[at + count] is { Gap: " " or "\u00A0" or "\u202F" or "'" or "’" } next
            && next.Folded.Length == 3 && int.TryParse(next.Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var group))
            (value, count) = ((value * 1000) + group, count + 1);
        return (count, value * times);
    }

    private static (int Words, decimal Value) Spelled(IReadOnlyList<RawWord> words, int at, Lexicon lexicon)
    {
        var (count, value, last) = (0, 0L, long.MaxValue);
        while (at + count < words.Count && count < 8 && (count == 0 || words[at + count].Gap is " " or "-" or "\u00A0" or "‑"))
        {
            var word = words[at + count].Folded;
            if (!lexicon.Numbers.TryGetValue(word, out var number))
            {
                if (count == 0 || word is not ("et" or "and" or "und" or "y" or "e") || last < 20 || at + count + 1 >= words.Count
                    || !lexicon.Numbers.TryGetValue(words[at + count + 1].Folded, out number) || number >= 20)
                    break;
                count++;
            }
            if (number >= 1000)
            {
                // A bare "million" is read with the number in front of it, which may be in digits.
                if (count == 0 && number > 1000)
                    return (0, 0);
                value = Math.Max(value, 1) * number;
            }
            else if (number == 100)
                value = value % 1000 is > 0 and < 10 ? value - (value % 10) + (value % 10 * 100) : value + 100;
            else if (number == 20 && last == 4)
                value += 76;
            else if (count > 0 && !(number < last && (last >= 100 || (number < 20 && last is >= 20 or 10))))
                break;
            else
                value += number;
            (last, count) = (number == 20 && last == 4 ? 80 : number, count + 1);
            if (value > 1_000_000_000_000)
                break;
        }
        return (count, value);
    }

    private static bool HasDigit(string word) => word.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
