using System.IO.Compression;
using System.Text.Json;
using NewsMonitor.Benchmarks.Texts;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Benchmarks.Backtesting;

/// <summary>Items of about fifty words over thirty days: those of <c>../shared/news</c> again and again with a few words of their own, or made-up ones where it is missing.</summary>
internal static class NewsItems
{
    public const int Count = 100_000;

    private static readonly TimeSpan Span = TimeSpan.FromDays(29);

    public static IEnumerable<Item> Read(DateTimeOffset now)
    {
        var mill = new WordMill(7);
        foreach (var (index, (title, summary, language)) in Texts().Take(Count).Index())
        {
            var seen = now - Span + index * (Span / Count);
            var link = $"https://paper.example/{index}";
            yield return new Item
            {
                Identity = link,
                Title = title,
                Summary = $"{summary} {mill.Sentence(4)}",
                Link = link,
                CanonicalLink = link,
                Language = language,
                Source = $"Paper {index % 60}",
                Tags = ["world"],
                Published = seen.AddMinutes(-9),
                FirstSeen = seen,
            };
        }
    }

    /// <summary>Where the items come from, for the table.</summary>
    public static string Origin => SharedFile() is { } file ? $"{Path.GetFileName(file)}, repeated with variations" : "made-up words";

    private static IEnumerable<(string Title, string Summary, string Language)> Texts()
    {
        if (SharedFile() is not { } file)
            return MadeUp();
        var texts = ReadFile(file).ToList();
        return Enumerable.Repeat(texts, Count / texts.Count + 1).SelectMany(all => all);
    }

    private static IEnumerable<(string Title, string Summary, string Language)> MadeUp()
    {
        var mill = new WordMill(1);
        while (true)
            yield return (mill.Sentence(9), mill.Sentences(2), "en");
    }

    private static IEnumerable<(string Title, string Summary, string Language)> ReadFile(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            string Text(string key) => json.RootElement.TryGetProperty(key, out var value) ? value.GetString() ?? "" : "";
            yield return (Text("title"), Core.Text.HtmlText.ToText(Text("description")), Text("lang"));
        }
    }

    private static string? SharedFile()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (Path.Combine(directory.FullName, "..", "shared", "news", "items-2023-01.jsonl.gz") is var file && File.Exists(file))
                return file;
        return null;
    }
}
