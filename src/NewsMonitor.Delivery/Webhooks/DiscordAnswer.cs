using System.Globalization;
using System.Text.Json;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>
/// What Discord says in JSON and in headers of its own ("Rate Limits" and "Opcodes and Status Codes", docs.discord.com). It bans addresses that
/// go on posting to a webhook it does not know.
/// </summary>
internal static class DiscordAnswer
{
    private const int UnknownWebhook = 10015;
    private const int InvalidWebhookToken = 50027;
    private const int InvalidFormBody = 50035;
    private const int EmptyMessage = 50006;

    /// <summary>A window of theirs is seconds long; more would be a mistake.</summary>
    private const double LongestWindow = 60;

    /// <returns>Null when its words do not rule out that another attempt succeeds.</returns>
    public static SendResult.Rejected? Judge(WebhookAnswer answer) => Number(answer.Body, "code") switch
    {
        UnknownWebhook or InvalidWebhookToken => new SendResult.Rejected($"Discord knows this webhook no longer: {answer.Said}") { StopsChannel = true },
        InvalidFormBody or EmptyMessage => new SendResult.Rejected($"Discord does not take this message: {answer.Said}"),
        _ => null,
    };

    /// <summary>The time in a refusal's body, finer than its header's.</summary>
    public static TimeSpan? RetryAfter(string body) => Number(body, "retry_after") is > 0 and var seconds ? Webhooks.RetryAfter.Believed(seconds) : null;

    /// <param name="remaining"><c>X-RateLimit-Remaining</c>.</param>
    /// <param name="resetAfter"><c>X-RateLimit-Reset-After</c>, in seconds.</param>
    /// <returns>How long until it takes more; null when it takes more now.</returns>
    public static TimeSpan? UsedUpFor(string? remaining, string? resetAfter) =>
        remaining?.Trim() == "0"
        && double.TryParse(resetAfter, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var seconds)
        && seconds > 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestWindow))
            : null;

    private static double? Number(string body, string name)
    {
        if (!body.StartsWith('{'))
            return null;
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
