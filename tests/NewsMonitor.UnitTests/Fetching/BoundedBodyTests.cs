using NewsMonitor.Fetching;

namespace NewsMonitor.UnitTests.Fetching;

public sealed class BoundedBodyTests
{
    private const int Limit = 100_000;

    [Fact]
    public async Task AStreamWithoutEndIsReadNoFurtherThanOneChunkPastTheLimit()
    {
        using var stream = new EndlessStream();
        Assert.Null(await BoundedBody.ReadAsync(stream, Limit, TestContext.Current.CancellationToken));
        Assert.InRange(stream.BytesRead, Limit, Limit + 16 * 1024);
    }

    [Fact]
    public async Task AStreamOfExactlyTheLimitIsReadWhole()
    {
        var bytes = new byte[Limit];
        Random.Shared.NextBytes(bytes);
        using var stream = new MemoryStream(bytes);
        var read = await BoundedBody.ReadAsync(stream, Limit, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, Assert.NotNull(read).ToArray());
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long BytesRead { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            BytesRead += buffer.Length;
            return new ValueTask<int>(buffer.Length);
        }
    }
}
