using System.Text;
using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>Reads an answer, as little of it as is needed.</summary>
internal static class WebhookReading
{
    private const int MostBytes = 64 * 1024;

    public static async Task<WebhookAnswer> ReadAsync(HttpResponseMessage response, WebhookFormat format, DateTimeOffset now, CancellationToken cancellation)
    {
        var body = await ReadAsync(response.Content, cancellation);
        var after = RetryAfter.Parse(Header(response, "Retry-After"), now);
        var discord = format == WebhookFormat.Discord;
        return new(response.StatusCode, response.ReasonPhrase, body)
        {
            Location = Header(response, "Location"),
            After = discord ? DiscordAnswer.RetryAfter(body) ?? after : after,
            UsedUpFor = discord ? DiscordAnswer.UsedUpFor(Header(response, "X-RateLimit-Remaining"), Header(response, "X-RateLimit-Reset-After")) : null,
        };
    }

    // The status alone decides: an answer that breaks off or drags on does not undo it.
    private static async Task<string> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        var buffer = new byte[MostBytes];
        var read = 0;
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellation);
            int more;
            while (read < buffer.Length && (more = await stream.ReadAsync(buffer.AsMemory(read), cancellation)) > 0)
                read += more;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException or OperationCanceledException)
        {
        }

        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    // Raw: a garbled value must not throw, and a date must be read by one rule only.
    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
