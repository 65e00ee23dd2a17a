namespace NewsMonitor.Fetching;

/// <summary>Reads a stream to its end, or not at all: memory in use stays near the limit whatever the other side sends.</summary>
internal static class BoundedBody
{
    /// <summary>Null when there is more than <paramref name="maxBytes"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, int maxBytes, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (await stream.ReadAsync(chunk, cancellation).ConfigureAwait(false) is > 0 and var read)
        {
            if (body.Length + read > maxBytes)
                return null;
            body.Write(chunk, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
