using System.Buffers;
using System.IO.Pipelines;

namespace NewsMonitor.FaultRig.Sinks;

/// <summary>Lines as SMTP has them: they end in CR LF (RFC 5321, 2.3.8) and in nothing else.</summary>
internal sealed class SmtpLines(Stream stream)
{
    private readonly PipeReader _reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));

    /// <returns>The line without its end; null: the other side is gone.</returns>
    /// <exception cref="InvalidDataException">A line feed or a carriage return stands alone.</exception>
    public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await _reader.ReadAsync(cancellation);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = read.Buffer.Slice(0, end).ToArray();
                _reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line.IndexOf((byte)'\r') == line.Length - 1 && line.Length > 0
                    ? line[..^1]
                    : throw new InvalidDataException("A line does not end in CR LF.");
            }

            _reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
                return null;
        }
    }
}
