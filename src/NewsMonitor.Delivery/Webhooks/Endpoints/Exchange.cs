using System.Net;

namespace NewsMonitor.Delivery.Webhooks.Endpoints;

/// <summary>One request and what came of it, for the delivery and for the endpoint.</summary>
/// <param name="Result">For the delivery.</param>
internal sealed record Exchange(SendResult Result)
{
    /// <summary>Whether the endpoint looks as if it were down: unreachable, silent, broken or overrun.</summary>
    public bool Down { get; init; }

    /// <summary>How long it asks everybody to leave it alone; null when it does not.</summary>
    public TimeSpan? Pause { get; init; }

    /// <remarks>
    /// 401 or 404 is a matter of configuration, and says that somebody is there. Who names the time after which to come again is believed
    /// and not counted as down besides.
    /// </remarks>
    public static Exchange Answered(WebhookAnswer answer, SendResult result)
    {
        var asked = answer.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable ? answer.After : answer.UsedUpFor;
        TimeSpan? pause = asked > TimeSpan.Zero ? asked : null;
        return new(result)
        {
            Pause = pause,
            Down = pause is null && (answer.Status == HttpStatusCode.TooManyRequests || (int)answer.Status >= 500),
        };
    }

    public static Exchange Failed(string reason, bool mayHaveArrived) =>
        new(new SendResult.RetryLater(reason) { MayHaveArrived = mayHaveArrived }) { Down = true };
}
