using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;

namespace NewsMonitor.FaultRig.Sinks;

/// <summary>What the sinks accepted, on disk before the yes goes out: a yes that was given is never forgotten. Who waits at the same time shares one fsync.</summary>
internal sealed class AcceptanceLog : IAsyncDisposable
{
    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentQueue<Acceptance> _accepted = new();
    private readonly ConcurrentDictionary<(string Channel, int Item), Acceptance> _first = new();
    private readonly FileStream _file;
    private readonly Task _writing;

    public AcceptanceLog(string path)
    {
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        _writing = WriteAsync();
    }

    /// <summary>In the order they were accepted.</summary>
    public IReadOnlyCollection<Acceptance> All => _accepted;

    /// <summary>The first acceptance of each item on each channel.</summary>
    public IReadOnlyDictionary<(string Channel, int Item), Acceptance> First => _first;

    public int Count => _accepted.Count;

    /// <summary>Ends when it is on disk.</summary>
    public async Task AddAsync(Acceptance acceptance)
    {
        var waiting = new Waiting(acceptance, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await _waiting.Writer.WriteAsync(waiting);
        await waiting.Written.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _writing;
        await _file.DisposeAsync();
    }

    private async Task WriteAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var together = new List<Waiting>();
            while (_waiting.Reader.TryRead(out var waiting))
            {
                _file.Write(JsonSerializer.SerializeToUtf8Bytes(waiting.Acceptance));
                _file.WriteByte((byte)'\n');
                together.Add(waiting);
            }

            _file.Flush(flushToDisk: true);
            foreach (var (acceptance, written) in together)
            {
                _accepted.Enqueue(acceptance);
                foreach (var item in acceptance.Items)
                    _first.TryAdd((acceptance.Channel, item), acceptance);
                written.SetResult();
            }
        }
    }

    private sealed record Waiting(Acceptance Acceptance, TaskCompletionSource Written);
}
