using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsMonitor.Benchmarks.Texts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>Items of about 300 words: real ones put together where ../shared is present, made-up ones elsewhere.</summary>
/// <param name="Items">Title, and the rest as content.</param>
/// <param name="Short">The same texts as the feeds had them, about 40 words each.</param>
/// <param name="Origin">What they are, for the table's caption.</param>
internal sealed record NewsTexts(IReadOnlyList<Item> Items, IReadOnlyList<Item> Short, string Origin)
{
    // The text that goes over it brings it to 300 on average.
    private const int Words = 260;
    private const int MostItems = 2_000;

    public static NewsTexts Load() =>
        Shared() is { } news ? new NewsTexts(Joined(news), news, "real items of January 2023, put together to 300 words") : Invented();

    private static NewsTexts Invented()
    {
        var mill = new WordMill(7);
        // About seven of the feeds' short texts make one of 300 words.
        List<Item> items = [.. Enumerable.Range(0, MostItems * 7).Select(i => new Item { Identity = $"{i}", Title = mill.Sentence(9), Summary = mill.Sentences(2), Language = "en" })];
        return new NewsTexts(Joined(items), items, "made-up words, as frequent as words are (../shared is not present)");
    }

    private static List<Item>? Shared()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var file = Path.Combine(directory.FullName, "..", "shared", "news", "items-2023-01.jsonl.gz");
            if (File.Exists(file))
                return [.. Read(file)];
        }
        return null;
    }

    private static IEnumerable<Item> Read(string file)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            string Text(string key) => json.RootElement.TryGetProperty(key, out var value) ? HtmlText.ToText(value.GetString() ?? "") : "";
            yield return new Item { Identity = Text("id"), Title = Text("title"), Summary = Text("description"), Language = Text("lang") };
        }
    }

    private static List<Item> Joined(List<Item> news)
    {
        List<Item> joined = [];
        foreach (var language in news.GroupBy(item => item.Language))
        {
            var (title, text, words) = ("", new StringBuilder(), 0);
            foreach (var item in language)
            {
                title = words == 0 ? item.Title : title;
                text.Append(words == 0 ? "" : item.Title).Append(". ").Append(item.Summary).Append(' ');
                words += CountOf(item.Title) + CountOf(item.Summary);
                if (words < Words)
                    continue;
                joined.Add(new Item { Identity = $"{language.Key}-{joined.Count}", Title = title, Content = text.ToString(), Language = language.Key });
                words = 0;
                text.Clear();
            }
        }
        // Taken evenly, so that both languages keep their share.
        return [.. Enumerable.Range(0, Math.Min(MostItems, joined.Count)).Select(i => joined[(int)((long)i * joined.Count / Math.Min(MostItems, joined.Count))])];
    }

    private static int CountOf(string text) => Terms.WordsOf(text).Length;
}
