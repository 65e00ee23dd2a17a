using System.Globalization;
using CsCheck;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Feeds;

/// <summary>
/// Whatever the bytes, the answer is a feed or a reason, in bounded memory. <c>NEWSMONITOR_FUZZ=200000</c> makes the long run, in which an
/// input that hangs is named too.
/// </summary>
public sealed class FuzzTests
{
    private const long MostAllocated = 64 * 1024 * 1024;

    private static readonly int Inputs = int.Parse(Environment.GetEnvironmentVariable("NEWSMONITOR_FUZZ") ?? "5000", CultureInfo.InvariantCulture);
    private static readonly bool IsLongRun = Inputs > 5_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly Feed Configured = new() { Name = "paper", Url = Parsed.Address };
    private static readonly byte[][] Seeds = FuzzCorpus.Seeds();
    private static readonly string?[] ContentTypes = [null, "text/xml", "application/rss+xml; charset=utf-8", "text/html; charset=windows-1251", "text/xml; charset=utf-16", "application/json"];

    private static readonly Gen<(byte[] Bytes, string? ContentType)> Mutated = Gen.Select(
        Gen.OneOf(Seeds),
        Gen.OneOf(Seeds),
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], Gen.Int[0, 6]).Array[0, 12],
        Gen.OneOf(ContentTypes),
        (seed, other, edits, contentType) => (edits.Aggregate(seed, (bytes, edit) => Edit(bytes, other, edit.Item1, edit.Item2, edit.Item3)), contentType));

    [Fact]
    public void No_mutation_of_a_feed_breaks_the_reading_of_it()
    {
        var peak = 0L;
        Mutated.Sample(
            input =>
            {
                var allocated = IsLongRun ? ReadWatched(input.Bytes, input.ContentType) : Read(input.Bytes, input.ContentType);
                for (var seen = Volatile.Read(ref peak); allocated > seen; seen = Volatile.Read(ref peak))
                    Interlocked.CompareExchange(ref peak, allocated, seen);
                return allocated <= MostAllocated;
            },
            iter: Inputs,
            print: input => $"{input.ContentType}: {Convert.ToBase64String(input.Bytes)}");
        TestContext.Current.TestOutputHelper!.WriteLine($"{Inputs} inputs from {Seeds.Length} seeds; one allocated {peak / 1e6:0.0} MB at the most");
    }

    /// <returns>The bytes allocated on the way.</returns>
    private static long Read(byte[] bytes, string? contentType)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        if (FeedParser.Parse(bytes, contentType, Parsed.Address) is FeedParseResult.Feed feed)
            Check(ItemFactory.Create(feed.Document, Configured, DateTimeOffset.UnixEpoch));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Check(IReadOnlyList<Item> items)
    {
        Assert.True(items.Count <= FeedLimits.Default.Items);
        Assert.Equal(items.Count, items.Select(item => item.Identity).Distinct(StringComparer.Ordinal).Count());
        Assert.All(items, item => Assert.NotEmpty(item.Identity));
        Assert.All(items, item => Assert.True(item.Link is null || !item.Link.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));
    }

    private static long ReadWatched(byte[] bytes, string? contentType)
    {
        var reading = Task.Run(() => Read(bytes, contentType));
        return reading.Wait(Patience) ? reading.Result : throw new TimeoutException("The reading hangs.");
    }

    private static byte[] Edit(byte[] bytes, byte[] other, int place, int argument, int kind)
    {
        var at = place % (bytes.Length + 1);
        var fragment = FuzzCorpus.Fragments[argument % FuzzCorpus.Fragments.Count];
        var length = Math.Min(argument % 60, bytes.Length - at);
        return kind switch
        {
            0 when at < bytes.Length => [.. bytes[..at], (byte)argument, .. bytes[(at + 1)..]],
            1 or 2 => [.. bytes[..at], .. fragment, .. bytes[at..]],
            3 => [.. bytes[..at], .. bytes[(at + length)..]],
            4 => [.. bytes[..(at + length)], .. bytes[at..]],
            5 => [.. bytes[..at], .. other[(argument % other.Length)..]],
            _ when bytes.Length < 100_000 => [.. bytes[..at], .. Enumerable.Repeat(fragment, argument % 300).SelectMany(part => part), .. bytes[at..]],
            _ => bytes[..at],
        };
    }
}
