using System.IO.Compression;
using System.Text;
using NewsMonitor.Fetching;

namespace NewsMonitor.IntegrationTests.Fetching;

public sealed class BodyTests
{
    private const int Limit = 1024 * 1024;
    private const int Huge = 200 * 1024 * 1024;

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task ACompressedBodyArrivesDecompressed(string encoding)
    {
        var result = await FetchAsync(Reply.Ok(Compress(encoding, "<rss/>"u8.Length, (byte)'x'), $"Content-Encoding: {encoding}"));
        Assert.Equal(new string('x', 6), Encoding.UTF8.GetString(Assert.IsType<FetchResult.Fetched>(result).Bytes.Span));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task ABombIsStoppedAtTheLimit(string encoding)
    {
        var bomb = Compress(encoding, Huge, 0);
        Assert.True(bomb.Length < Limit, "The bomb must be small enough to pass as it is sent.");
        Assert.IsType<FetchResult.TooLarge>(await FetchAsync(Reply.Ok(bomb, $"Content-Encoding: {encoding}")));
    }

    [Fact]
    public async Task ABodyThatSaysItIsTooLongIsNotRead()
    {
        await using var server = new ScriptedServer(Reply.Raw([1], $"Content-Length: {Huge}"));
        using var fetcher = Fetchers.ForLoopback(new FetchOptions { MaxBytes = Limit });
        Assert.IsType<FetchResult.TooLarge>(await fetcher.FetchAsync(server.Url()));
    }

    [Fact]
    public async Task ABodyWithoutEndIsStoppedAtTheLimit()
    {
        await using var server = new ScriptedServer(async (_, stream, cancellation) =>
        {
            await Reply.Raw([]).WriteAsync(stream, cancellation);
            var chunk = new byte[64 * 1024];
            while (true)
                await stream.WriteAsync(chunk, cancellation);
        });
        using var fetcher = Fetchers.ForLoopback(new FetchOptions { MaxBytes = Limit });
        Assert.IsType<FetchResult.TooLarge>(await fetcher.FetchAsync(server.Url()));
    }

    [Theory]
    [InlineData(Limit, true)]
    [InlineData(Limit + 1, false)]
    public async Task TheLimitItselfIsAllowed(int length, bool allowed)
    {
        var result = await FetchAsync(Reply.Raw(new byte[length]));
        Assert.Equal(allowed, result is FetchResult.Fetched);
    }

    [Fact]
    public async Task ABodyShorterThanItSaysIsAFailureAndNotAShortFeed() =>
        Assert.IsType<FetchResult.Failed>(await FetchAsync(Reply.Raw("<rss><channel>"u8.ToArray(), "Content-Length: 1000")));

    [Fact]
    public async Task AChunkedBodyWithoutItsLastChunkIsAFailure() =>
        Assert.IsType<FetchResult.Failed>(await FetchAsync(Reply.Raw("6\r\n<rss/>\r\n"u8.ToArray(), "Transfer-Encoding: chunked")));

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task ACompressedBodyThatBreaksOffIsAFailure(string encoding)
    {
        var whole = Compress(encoding, 5000, (byte)'x');
        Assert.IsType<FetchResult.Failed>(await FetchAsync(Reply.Ok(whole[..(whole.Length / 2)], $"Content-Encoding: {encoding}")));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task ABodyThatIsNotCompressedAsItSaysIsAFailure(string encoding) =>
        Assert.IsType<FetchResult.Failed>(await FetchAsync(Reply.Ok("<rss version='2.0'><channel/></rss>", $"Content-Encoding: {encoding}")));

    [Fact]
    public async Task AnEmptyBodyIsForTheParserToJudge() =>
        Assert.Equal(0, Assert.IsType<FetchResult.Fetched>(await FetchAsync(Reply.Ok(""))).Bytes.Length);

    [Fact]
    public async Task WhatIsNotHttpIsAFailure()
    {
        await using var server = new ScriptedServer((_, stream, cancellation) =>
            stream.WriteAsync("SSH-2.0-x\r\n"u8.ToArray(), cancellation).AsTask());
        using var fetcher = Fetchers.ForLoopback();
        Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Url()));
    }

    private static async Task<FetchResult> FetchAsync(Reply reply)
    {
        await using var server = new ScriptedServer(reply);
        using var fetcher = Fetchers.ForLoopback(new FetchOptions { MaxBytes = Limit });
        return await fetcher.FetchAsync(server.Url());
    }

    private static byte[] Compress(string encoding, int length, byte filling)
    {
        var target = new MemoryStream();
        using (Stream compressor = encoding switch
        {
            "gzip" => new GZipStream(target, CompressionLevel.Optimal),
            "br" => new BrotliStream(target, CompressionLevel.Fastest),
            _ => new ZLibStream(target, CompressionLevel.Optimal),
        })
        {
            var chunk = new byte[Math.Min(length, 1024 * 1024)];
            Array.Fill(chunk, filling);
            for (var left = length; left > 0; left -= chunk.Length)
                compressor.Write(chunk, 0, Math.Min(left, chunk.Length));
        }

        return target.ToArray();
    }
}
