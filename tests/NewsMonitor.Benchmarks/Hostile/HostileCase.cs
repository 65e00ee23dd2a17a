using System.Diagnostics;
using System.Text.Json;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Benchmarks.Hostile;

/// <summary>Reads one document to items, as a poll does, in a process of its own; prints what it took.</summary>
internal static class HostileCase
{
    public const string Command = "hostile-case";

    public static int Run(string path)
    {
        // Compiles the code, so that what is measured is the document's doing.
        Read("<rss><channel><item><title>a &nbsp; b</title><description>&lt;p&gt;c&lt;/p&gt;</description></item></channel></rss>"u8.ToArray());
        var bytes = File.ReadAllBytes(path);
        var start = Stopwatch.GetTimestamp();
        var outcome = Read(bytes);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new HostileResult(outcome, seconds, process.PeakWorkingSet64 / 1e6, GC.GetTotalAllocatedBytes() / 1e6)));
        return 0;
    }

    private static string Read(byte[] bytes)
    {
        var address = new Uri("https://news.example/feed");
        switch (FeedParser.Parse(bytes, "text/xml", address))
        {
            case FeedParseResult.Feed feed:
                var items = ItemFactory.Create(feed.Document, new Feed { Name = "paper", Url = address }, DateTimeOffset.UnixEpoch);
                return $"feed, {items.Count} items";
            case FeedParseResult.NotAFeed refused:
                return refused.Reason;
            default:
                throw new UnreachableException();
        }
    }
}
