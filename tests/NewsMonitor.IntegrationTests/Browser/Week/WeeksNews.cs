using System.Text.Json;

namespace NewsMonitor.IntegrationTests.Browser.Week;

/// <summary>All that the outlets publish: the same on every run, at whatever hour it is made. Its days begin with the week.</summary>
internal static class WeeksNews
{
    public static TimeSpan Length { get; } = TimeSpan.FromDays(7);

    private const int Seed = 7;

    /// <summary>What a hostile publisher writes. It must be read as text on every page.</summary>
    public const string Hostile = "Flood of <img src=x onerror=alert(1)> \"quotes\" & <script>alert(2)</script>";

    public static IReadOnlyList<Report> Write()
    {
        var random = new Random(Seed);
        var topics = Topic.ReadAll(Read("topics.txt"));
        return
        [
            .. Ordinary(topics, random),
            .. RuptureNews.Read(Read("rupture.txt")),
            .. Lookalikes(),
            new Report("reef-and-river", TimeSpan.FromHours(162), Hostile, "The river <b>rose</b> past every mark, & nobody had counted on it; floods are told in <i>figures</i>."),
        ];
    }

    /// <summary>What happened is told by many outlets, in another order perhaps; what is worth one sentence by few.</summary>
    private static IEnumerable<Report> Ordinary(IReadOnlyList<Topic> topics, Random random)
    {
        foreach (var topic in topics)
            foreach (var (title, sentences) in topic.Happen(random))
            {
                var at = InRhythm(random);
                foreach (var outlet in Outlets(topic.Language, sentences.Count > 1 ? random.Next(5, 12) : random.Next(1, 4), random))
                {
                    yield return new Report(outlet.Name, at, title, string.Join(' ', random.Next(3) > 0 ? sentences : sentences.Reverse()));
                    at += TimeSpan.FromMinutes(random.Next(10, 180));
                }
            }
    }

    private static List<Outlet> Outlets(string language, int wanted, Random random)
    {
        var all = Outlet.All.Where(outlet => outlet.Language == language).ToArray();
        var chosen = new List<Outlet>();
        while (chosen.Count < wanted)
        {
            var mark = random.NextDouble() * all.Sum(outlet => outlet.Share);
            var outlet = all.First(outlet => (mark -= outlet.Share) <= 0);
            if (!chosen.Contains(outlet))
                chosen.Add(outlet);
        }

        return chosen;
    }

    /// <summary>Newsrooms sleep, and are busiest in the morning.</summary>
    private static TimeSpan InRhythm(Random random)
    {
        while (true)
        {
            var at = random.NextDouble() * Length;
            if (random.NextDouble() < at.Hours switch { < 5 => 0.15, < 7 => 0.5, < 12 => 1, < 16 => 0.7, < 20 => 0.85, _ => 0.4 })
                return at;
        }
    }

    /// <summary>What the shipped watchlist must leave alone.</summary>
    private static IEnumerable<Report> Lookalikes()
    {
        var lines = Read("example-items.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line));
        var wanted = lines.Where(item => !item.GetProperty("expect").GetBoolean() && item.GetProperty("language").GetString() is "en" or "fr").ToArray();
        for (var i = 0; i < wanted.Length; i++)
        {
            var outlets = Outlet.All.Where(outlet => outlet.Language == wanted[i].GetProperty("language").GetString() && outlet.Trouble is null).ToArray();
            yield return new Report(
                outlets[i % outlets.Length].Name, Length * ((i + 0.5) / wanted.Length), wanted[i].GetProperty("title").GetString()!, wanted[i].GetProperty("summary").GetString()!);
        }
    }

    private static string Read(string file)
    {
        using var reader = new StreamReader(typeof(WeeksNews).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
