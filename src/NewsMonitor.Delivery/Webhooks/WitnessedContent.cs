using System.Net;
using System.Net.Http.Headers;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>A body that knows whether it began to leave: from then on the receiver may have it, whatever happens to the answer.</summary>
internal sealed class WitnessedContent : HttpContent
{
    private readonly byte[] _bytes;

    public WitnessedContent(WebhookBody body)
    {
        _bytes = body.Bytes;
        Headers.ContentType = new MediaTypeHeaderValue(body.MediaType) { CharSet = "utf-8" };
    }

    public bool Left { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Left = true;
        return stream.WriteAsync(_bytes, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
