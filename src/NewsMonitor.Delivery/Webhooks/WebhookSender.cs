using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;
using NewsMonitor.Delivery.Webhooks.Endpoints;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>One signed POST, when its endpoint's turn has come.</summary>
internal sealed class WebhookSender(WebhookClients clients, TimeProvider time) : IDisposable
{
    // With the exchange's own time, waiting and sending stay within three quarters of a lease.
    private readonly EndpointBook _endpoints = new(clients.Timeout / 2, time);

    /// <inheritdoc cref="ChannelSender.RestOf"/>
    public Rest? RestOf(WebhookChannel channel) => _endpoints.Of(channel).Rest;

    public async Task<SendResult> SendAsync(WebhookChannel channel, OutgoingDelivery delivery, CancellationToken cancellation)
    {
        var secrets = new List<WebhookSecret>();
        foreach (var text in channel.Secrets)
        {
            if (!WebhookSecret.TryParse(text, out var secret, out var problem))
                return new SendResult.RetryLater($"Secret {secrets.Count + 1} of channel {channel.Name} cannot sign: {problem}.");
            secrets.Add(secret);
        }

        return await _endpoints.Of(channel).SendAsync(() => PostAsync(channel, delivery, secrets, cancellation), cancellation);
    }

    public void Dispose() => _endpoints.Dispose();

    private async Task<Exchange> PostAsync(WebhookChannel channel, OutgoingDelivery delivery, List<WebhookSecret> secrets, CancellationToken cancellation)
    {
        using var request = WebhookRequest.Of(channel, delivery, secrets, time.GetUtcNow());
        using var limit = new TimeLimit(clients.Timeout, time, cancellation);
        try
        {
            using var response = await clients.For(channel.AllowPrivateNetworks).SendAsync(request, limit.Token);
            var answer = await WebhookReading.ReadAsync(response, channel.Format, time.GetUtcNow(), limit.Token);
            // Its status is known: that counts even when the service is stopping.
            return Exchange.Answered(answer, WebhookVerdict.Of(channel.Format, answer));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Exchange.Failed($"The webhook did not answer within {clients.Timeout.TotalSeconds:0.#} seconds.", Left(request));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return Exchange.Failed($"The webhook {(Left(request) ? "broke off before it answered" : "could not be reached")}: {Said(failure)}", Left(request));
        }
    }

    private static bool Left(HttpRequestMessage request) => request.Content is WitnessedContent { Left: true };

    private static string Said(Exception failure)
    {
        var inner = failure.InnerException?.Message;
        return OneLine.Of(inner is null || failure.Message.Contains(inner, StringComparison.Ordinal) ? failure.Message : $"{failure.Message} ({inner})", 400);
    }
}
