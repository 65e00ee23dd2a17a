using NewsMonitor.Benchmarks.Texts;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>Texts and queries made to be slow: time stays bounded, and in proportion to the text.</summary>
internal static class WorstSection
{
    private const int TenMegabytes = 10_000_000;
    private const double MostSeconds = 4;

    public static Section Measure(Terms terms)
    {
        var section = new Section("The worst: an item of 10 MB", "text", "terms", "CPU s", "of 5 MB", "target");
        var prose = string.Concat(Enumerable.Repeat(new WordMill(3).Sentences(2_000) + " ", 80))[..TenMegabytes];
        string[] prefixes = [.. Terms.Names().Select(name => name.Replace(" ", "", StringComparison.Ordinal)).Where(name => name.Length > 4).Distinct().Take(10_000).Select(name => name[..Math.Min(name.Length, 12)] + '*').Distinct()];
        void Row(string text, string terms, string content, IEnumerable<string> queries)
        {
            var find = Ours.Finder(Ours.InOne(queries));
            find(new Item { Identity = "warm up", Content = content[..1000] });
            var half = Seconds(find, content[..(content.Length / 2)]);
            var whole = Seconds(find, content);
            section.Row(text, terms, Section.Number(whole), Section.Number(half), section.Target($"{MostSeconds} s", whole < MostSeconds));
        }

        Row("prose", "100,000 literals", prose, terms.Literals(100_000));
        Row("prose", "10,000 prefixes", prose, prefixes);
        Row("one word over and over", "mali NEAR/5 france", Repeat("mali "), ["mali NEAR/5 france"]);
        Row("one word over and over", "mali NEAR/5 mali", Repeat("mali "), ["mali NEAR/5 mali"]);
        Row("two words in turn", "a NEAR/5 b, ONEAR, in a group", Repeat("mali france "), ["mali NEAR/5 france", "mali ONEAR/0 france", "(mali OR france) ONEAR/1 (france OR mali)"]);
        Row("two words far apart", "a NEAR/5 b", Repeat("mali ")[..(TenMegabytes / 2)] + "x x x x x x x " + Repeat("france ")[..(TenMegabytes / 2)], ["mali NEAR/5 france"]);
        Row("one word over and over", "a phrase of 100 of it, then another", Repeat("mali "), [$"\"{string.Concat(Enumerable.Repeat("mali ", 100))}bamako\""]);
        Row("one word of 10 MB", "10,000 prefixes", new string('m', TenMegabytes), prefixes);
        Row("one word over and over", "stem:, ~1", Repeat("expelling "), ["stem:expel", "expeling~1"]);
        return section;
    }

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, 1 + (TenMegabytes / text.Length)))[..TenMegabytes];

    private static double Seconds(Func<Item, int> find, string content)
    {
        var item = new Item { Identity = "worst", Content = content };
        var start = Environment.CpuUsage.TotalTime;
        find(item);
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }
}
