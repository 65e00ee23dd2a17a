namespace NewsMonitor.Delivery.Webhooks;

/// <summary>
/// The words Slack answers with ("Incoming webhooks: handling errors", docs.slack.dev; "Improving error conditions for incoming webhooks",
/// api.slack.com/changelog/2016-05-17). An archived channel comes with 410 and needs no word; what an administrator forbids
/// (<c>action_prohibited</c>) may be allowed again.
/// </summary>
internal static class SlackAnswer
{
    private static readonly string[] Gone = ["no_team", "no_service", "no_active_hooks", "channel_not_found", "team_disabled"];
    private static readonly string[] Unfit = ["invalid_payload", "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "no_text", "user_not_found"];

    /// <returns>Null when its words do not rule out that another attempt succeeds.</returns>
    public static SendResult.Rejected? Judge(WebhookAnswer answer)
    {
        var word = answer.Body.Trim();
        if ((int)answer.Status is < 400 or >= 500)
            return null;
        if (Gone.Contains(word))
            return new SendResult.Rejected($"Slack knows this webhook no longer: {answer.Said}") { StopsChannel = true };
        return Unfit.Contains(word) ? new SendResult.Rejected($"Slack does not take this message: {answer.Said}") : null;
    }
}
