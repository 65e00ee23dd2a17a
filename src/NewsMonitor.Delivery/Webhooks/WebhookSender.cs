using System.Net.Http.Headers;
using System.Text;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>One signed POST.</summary>
internal sealed class WebhookSender(WebhookClients clients, TimeProvider time)
{
    private const int MostBytesRead = 64 * 1024;

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Rest> _rests = new();

    /// <inheritdoc cref="ChannelSender.RestOf"/>
    public Rest? RestOf(WebhookChannel channel) => _rests.GetValueOrDefault(channel.Name);

    public async Task<SendResult> SendAsync(WebhookChannel channel, OutgoingDelivery delivery, CancellationToken cancellation)
    {
        var secrets = new List<WebhookSecret>();
        foreach (var text in channel.Secrets)
        {
            if (!WebhookSecret.TryParse(text, out var secret, out var problem))
                return new SendResult.RetryLater($"Secret {secrets.Count + 1} of channel {channel.Name} cannot sign: {problem}.");
            secrets.Add(secret);
        }

        using var limit = new TimeLimit(clients.Timeout, time, cancellation);
        try
        {
            using var request = Request(channel, delivery, secrets);
            using var response = await clients.For(channel.AllowPrivateNetworks).SendAsync(request, limit.Token);
            var body = await ReadAsync(response.Content, limit.Token);
            cancellation.ThrowIfCancellationRequested();
            return WebhookAnswer.Judge(
                response.StatusCode, response.ReasonPhrase, body, Header(response, "Location"), RetryAfter.Parse(Header(response, "Retry-After"), time.GetUtcNow()));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SendResult.RetryLater($"The webhook did not answer within {clients.Timeout.TotalSeconds:0.#} seconds.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return new SendResult.RetryLater($"The webhook could not be reached: {Said(failure)}");
        }
    }

    private HttpRequestMessage Request(WebhookChannel channel, OutgoingDelivery delivery, List<WebhookSecret> secrets)
    {
        var body = WebhookBody.Of(channel.Format, delivery);
        var id = delivery.Id.Value.ToString("D");
        var now = time.GetUtcNow();

        var request = new HttpRequestMessage(HttpMethod.Post, channel.Url) { Content = new ByteArrayContent(body.Bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(body.MediaType) { CharSet = "utf-8" };
        request.Headers.UserAgent.ParseAdd("NewsMonitor");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (secrets.Count > 0)
            request.Headers.Add("webhook-signature", WebhookSignature.Of(id, now, body.Bytes, secrets));
        return request;
    }

    // The status alone decides: an answer that breaks off or drags on does not undo it.
    private static async Task<string> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        var buffer = new byte[MostBytesRead];
        var read = 0;
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellation);
            int more;
            while (read < buffer.Length && (more = await stream.ReadAsync(buffer.AsMemory(read), cancellation)) > 0)
                read += more;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
        }

        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    // Raw: a garbled value must not throw, and a date must be read by one rule only.
    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string Said(Exception failure)
    {
        var inner = failure.InnerException?.Message;
        return OneLine.Of(inner is null || failure.Message.Contains(inner, StringComparison.Ordinal) ? failure.Message : $"{failure.Message} ({inner})", 400);
    }
}
