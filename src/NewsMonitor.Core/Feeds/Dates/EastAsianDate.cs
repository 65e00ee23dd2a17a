using System.Text.RegularExpressions;

namespace NewsMonitor.Core.Feeds.Dates;

/// <summary>
/// Chinese, Japanese and Korean dates rewritten in digits. Where the words tell the country and no zone is given, its time is meant,
/// for the sites that write so serve one country.
/// </summary>
internal static partial class EastAsianDate
{
    public static bool TryRewrite(string text, out string rewritten, out TimeSpan? offset)
    {
        rewritten = text;
        offset = TimeSpan.Zero;
        if (text.AsSpan().IndexOfAny(Marks) < 0) return false;
        var isKorean = text.Contains('년', StringComparison.Ordinal) || text.Contains('오', StringComparison.Ordinal);
        var isJapanese = text.Contains("午前", StringComparison.Ordinal) || text.Contains("午後", StringComparison.Ordinal);
        var isChinese = text.Contains("上午", StringComparison.Ordinal) || text.Contains("下午", StringComparison.Ordinal);
        if (isKorean || isJapanese) offset = TimeSpan.FromHours(9);
        else if (isChinese) offset = TimeSpan.FromHours(8);
        rewritten = Weekday().Replace(text, " ");
        rewritten = Day().Replace(rewritten, "$1-$2-$3 ");
        rewritten = Time().Replace(rewritten, t => $"{t.Groups[1].Value}:{t.Groups[2].Value}{(t.Groups[3].Success ? ":" + t.Groups[3].Value : "")}");
        rewritten = HalfDay().Replace(rewritten, h => $"{h.Groups[2].Value} {(h.Groups[1].Value is "오후" or "下午" or "午後" ? "pm" : "am")} ");
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("年년오上下午");

    [GeneratedRegex(@"\s*[(（]?(?:星期[一二三四五六日天]|周[一二三四五六日]|[月火水木金土日]曜日?|[월화수목금토일]요일)[)）]?\s*", RegexOptions.None, 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"([0-9]{4})\s*[年년]\s*([0-9]{1,2})\s*[月월]\s*([0-9]{1,2})\s*[日일]", RegexOptions.None, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"([0-9]{1,2})\s*[時时点點시]\s*([0-9]{1,2})\s*[分분](?:\s*([0-9]{1,2})\s*[秒초])?", RegexOptions.None, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"(오전|오후|上午|下午|午前|午後)\s*([0-9]{1,2}:[0-9]{1,2}(?::[0-9]{1,2})?)", RegexOptions.None, 1000)]
    private static partial Regex HalfDay();
}
