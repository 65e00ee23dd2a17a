using System.Net;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>What a receiver's answer means for the delivery.</summary>
/// <remarks>
/// Policy: 2xx is success, whatever the body. A redirect is not followed, since the new address was neither configured nor checked, and repeating
/// would meet it again. 410 is the one way a receiver says "never again" (Standard Webhooks 1.0.0). All else is tried again,
/// even 404 and 401: a receiver in the middle of a deployment answers so.
/// </remarks>
internal static class WebhookAnswer
{
    private const int LongestAnswer = 500;

    /// <param name="status">The answer's status.</param>
    /// <param name="phrase">Its reason phrase, if any.</param>
    /// <param name="body">As much of the body as was read.</param>
    /// <param name="location">Its <c>Location</c>.</param>
    /// <param name="after">Its <c>Retry-After</c>.</param>
    public static SendResult Judge(HttpStatusCode status, string? phrase, string body, string? location, TimeSpan? after)
    {
        var said = OneLine.Of($"{(int)status} {phrase}: {body}".TrimEnd(' ', ':'), LongestAnswer);
        return (int)status switch
        {
            >= 200 and < 300 => new SendResult.Accepted(said),
            301 or 302 or 303 or 307 or 308 => new SendResult.Rejected(
                $"The webhook answered {(int)status}, and redirects are not followed: configure {(location is null ? "the address it moved to" : OneLine.Of(location, 300))}"),
            410 => new SendResult.Rejected($"The endpoint is gone: {said}"),
            _ => new SendResult.RetryLater($"The webhook answered {said}", after),
        };
    }
}
