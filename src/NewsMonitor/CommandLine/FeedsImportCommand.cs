using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.CommandLine;

/// <summary><c>feeds import</c>: a subscription list from another reader as a file for <c>Monitor:Include</c>.</summary>
internal static class FeedsImportCommand
{
    private const int MostBytes = 64 * 1024 * 1024;

    private static readonly Option<string> Output = new("--output") { Description = "Write to this file instead of stdout.", DefaultValueFactory = _ => "-" };

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var command = new Command("import", "Turn an OPML file into a list of feeds to include.") { SharedOptions.File, Output, FeedsOutput.Force };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (Configured(parsed.GetValue(SharedOptions.Config)!) is not { } configured
            || await ReadAsync(parsed.GetValue(SharedOptions.File)!, cancellation) is not { } bytes)
            return ExitCodes.Failed;
        switch (OpmlReader.Read(bytes, configured.Select(feed => feed.Name)))
        {
            case OpmlReading.Read list:
                return await OfferAsync(list, configured, parsed);
            case OpmlReading.NotOpml(var reason):
                await Console.Error.WriteLineAsync($"error: {reason}");
                break;
        }

        return ExitCodes.Failed;
    }

    private static async Task<int> OfferAsync(OpmlReading.Read list, IReadOnlyList<Feed> configured, ParseResult parsed)
    {
        var (feeds, notes) = list;
        foreach (var note in notes)
            await Console.Error.WriteLineAsync(note);
        var known = configured.Select(feed => CanonicalUrl.Of(feed.Url.AbsoluteUri)).ToHashSet();
        var fresh = feeds.Where(feed => !known.Contains(CanonicalUrl.Of(feed.Url.AbsoluteUri))).ToList();
        await Console.Error.WriteLineAsync($"{Counted.Of(fresh.Count, "feed")} to include; {feeds.Count - fresh.Count} configured already.");
        var written = await FeedsOutput.TryWriteAsync(parsed.GetValue(Output)!, parsed.GetValue(FeedsOutput.Force), stream => Write(stream, fresh));
        return written ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static void Write(Stream output, IEnumerable<OpmlFeed> feeds)
    {
        JsonSerializer.Serialize(output, new
        {
            Feeds = feeds.Select(feed => new { feed.Name, Url = feed.Url.AbsoluteUri, feed.Language, feed.Publisher, Tags = feed.Tags.Count > 0 ? feed.Tags : null }),
        }, Json);
        output.Write("\n"u8);
    }

    /// <summary>None where there is no configuration yet; null, said on stderr, where it is broken: what is a duplicate could not be told.</summary>
    private static IReadOnlyList<Feed>? Configured(string path) => File.Exists(path) ? ConfigurationReading.LoadOrReport(path)?.Feeds : [];

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var input = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            using var bytes = new MemoryStream();
            var chunk = new byte[64 * 1024];
            while (await input.ReadAsync(chunk, cancellation) is > 0 and var read)
            {
                if (bytes.Length + read > MostBytes)
                    throw new IOException($"it is longer than {MostBytes} bytes");
                bytes.Write(chunk, 0, read);
            }

            return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"error: {file} cannot be read: {exception.Message}");
            return null;
        }
    }
}
