using System.Threading.Channels;

namespace NewsMonitor.Pipeline;

/// <summary>Rung when there may be something to deliver; who is already coming need not be called twice.</summary>
internal sealed class DeliveryBell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rung.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellation) => await _rung.Reader.ReadAsync(cancellation);
}
