using NewsMonitor.Configuration;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching;

namespace NewsMonitor.CommandLine;

/// <summary>Reads a feed from a file, standard input or an address, for commands that look at one.</summary>
internal sealed class FeedSource(string configPath, string? contentType, Uri? baseUrl)
{
    public async Task<FeedParseResult> ReadAsync(string input, CancellationToken cancellation)
    {
        var (bytes, type, address) = await ReadBytesAsync(input, cancellation);
        return bytes is null
            ? new FeedParseResult.NotAFeed(type!)
            : FeedParser.Parse(bytes.Value, contentType ?? type, baseUrl ?? address);
    }

    /// <summary>The bytes with the content type and address they came with; or no bytes, and the reason in place of the type.</summary>
    public async Task<(ReadOnlyMemory<byte>? Bytes, string? Type, Uri? Address)> ReadBytesAsync(string input, CancellationToken cancellation)
    {
        if (Uri.TryCreate(input, UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal))
            return await FetchAsync(url, cancellation);
        try
        {
            return (await Inputs.ReadBytesAsync(input, cancellation), null, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"cannot be read: {exception.Message}", null);
        }
    }

    private async Task<(ReadOnlyMemory<byte>? Bytes, string? Type, Uri? Address)> FetchAsync(Uri url, CancellationToken cancellation)
    {
        // An address may be looked at without any configuration; where there is one, its limits and its guard hold.
        var http = ConfigurationLoader.Load(configPath).Settings?.Options.Http ?? new Configuration.Options.HttpSection();
        using var fetcher = new FeedFetcher(Composition.FetchOptions(http), TimeProvider.System);
        return await fetcher.FetchAsync(url, null, null, cancellation) switch
        {
            FetchResult.Fetched fetched => ((ReadOnlyMemory<byte>?)fetched.Bytes, fetched.ContentType, fetched.FinalUrl),
            var other => (null, other.Sentence, null),
        };
    }
}
