using System.Text;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>Reads a text where it was built: a repaired document may be five times the size of what came, and need not stand in memory twice.</summary>
internal sealed class BuilderReader : TextReader
{
    private StringBuilder.ChunkEnumerator _chunks;
    private ReadOnlyMemory<char> _chunk;

    /// <param name="text">Not to be changed any more.</param>
    public BuilderReader(StringBuilder text) => _chunks = text.GetChunks().GetEnumerator();

    public override int Peek() => HasMore() ? _chunk.Span[0] : -1;

    public override int Read()
    {
        var next = Peek();
        if (next >= 0) _chunk = _chunk[1..];
        return next;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty || !HasMore()) return 0;
        var length = Math.Min(buffer.Length, _chunk.Length);
        _chunk.Span[..length].CopyTo(buffer);
        _chunk = _chunk[length..];
        return length;
    }

    private bool HasMore()
    {
        while (_chunk.IsEmpty)
        {
            if (!_chunks.MoveNext()) return false;
            _chunk = _chunks.Current;
        }
        return true;
    }
}
