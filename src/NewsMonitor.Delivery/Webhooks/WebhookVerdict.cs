using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>What a receiver's answer means for the delivery.</summary>
/// <remarks>
/// Policy: 2xx is success, whatever the body. A redirect is not followed, since the new address was neither configured nor checked, and repeating
/// would meet it again. 410 is the one way a receiver says "never again" (Standard Webhooks 1.0.0, "Delivery success and failure"); Slack and Discord
/// have words of their own for it. What is too large stays too large. All else is tried again, even 404 and 401: a receiver in the middle of a
/// deployment answers so.
/// </remarks>
internal static class WebhookVerdict
{
    private const int LongestLocation = 300;

    public static SendResult Of(WebhookFormat format, WebhookAnswer answer) => (int)answer.Status switch
    {
        >= 200 and < 300 => new SendResult.Accepted(answer.Said),
        301 or 302 or 303 or 307 or 308 => new SendResult.Rejected(
            $"The webhook answered {(int)answer.Status}, and redirects are not followed: configure {(answer.Location is { } location ? OneLine.Of(location, LongestLocation) : "the address it moved to")}"),
        410 => new SendResult.Rejected($"The endpoint is gone: {answer.Said}") { StopsChannel = true },
        413 => new SendResult.Rejected($"The alert is too large for the webhook: {answer.Said}"),
        _ => OfItsOwnWords(format, answer) ?? (SendResult)new SendResult.RetryLater($"The webhook answered {answer.Said}", answer.After),
    };

    private static SendResult.Rejected? OfItsOwnWords(WebhookFormat format, WebhookAnswer answer) => format switch
    {
        WebhookFormat.Slack => SlackAnswer.Judge(answer),
        WebhookFormat.Discord => DiscordAnswer.Judge(answer),
        _ => null,
    };
}
