using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Delivery.Text;

/// <summary>The sentences that say what kind of alert somebody reads and why.</summary>
internal static class AlertWords
{
    private const int LongestName = 100;
    private const int LongestSubject = 180;

    /// <summary>For subjects, headers and headings; a watchlist's name is configuration, but still only text.</summary>
    public static string Watchlist(OutgoingAlert alert) => alert.Watchlist.Length == 0 ? "NewsMonitor" : OneLine.Of(alert.Watchlist, LongestName);

    public static string Subject(OutgoingAlert alert)
    {
        var about = alert.Kind switch
        {
            AlertKind.Story => Headline(alert.Entries[0]),
            AlertKind.Test => "Test: " + Headline(alert.Entries[0]),
            AlertKind.FollowUp or AlertKind.Correction => Earlier(alert.Entries[0]),
            _ => Summary(alert),
        };
        var subject = OneLine.Of($"[{Watchlist(alert)}] {about}", LongestSubject);
        return Answers(alert) ? "Re: " + subject : subject;
    }

    /// <summary>Whether it belongs under an alert the recipient has: mail programs put it there by its headers, and by "Re: " and the same subject.</summary>
    public static bool Answers(OutgoingAlert alert) => alert is { Kind: AlertKind.FollowUp or AlertKind.Correction, Entries: [{ Earlier: not null }, ..] };

    /// <summary>One line over a message in a chat.</summary>
    public static string Heading(OutgoingAlert alert) => alert.Kind switch
    {
        AlertKind.Story => Watchlist(alert),
        AlertKind.Test => $"{Watchlist(alert)}: test",
        AlertKind.FollowUp => $"{Watchlist(alert)}: Follow-up to: {Earlier(alert.Entries[0])}",
        AlertKind.Correction => $"{Watchlist(alert)}: Correction to: {Earlier(alert.Entries[0])}",
        _ => $"{Watchlist(alert)}: {Summary(alert)}",
    };

    public static string Summary(OutgoingAlert alert) => alert.Kind switch
    {
        AlertKind.Digest => $"Digest: {Stories(alert)}",
        AlertKind.Baseline => $"Already there when watching began: {Stories(alert)}",
        AlertKind.QuietHours => $"During quiet hours: {Stories(alert)}",
        AlertKind.Overflow => $"More than the hourly limit: {Stories(alert)}",
        AlertKind.FeedFailing or AlertKind.FeedRestored => NoticeWords.Summary(alert.Notices),
        _ when alert.Notice is { } notice => OneLine.Of(notice.Headline, LongestSubject),
        AlertKind.Test => "Test alert",
        _ => "New story",
    };

    /// <summary>A sentence for whoever wonders what this message is; null where the story speaks for itself.</summary>
    public static string? Explanation(OutgoingAlert alert) => alert.Kind switch
    {
        AlertKind.FollowUp or AlertKind.Correction => Thread(alert.Entries[0]) is { } thread ? thread + "." : null,
        AlertKind.Digest => $"What this watchlist matched {Period(alert) ?? "since the last digest"}, highest score first.",
        AlertKind.Baseline => "These were in the feeds before watching began. They are listed here once; only what is new from now on makes alerts of its own.",
        AlertKind.QuietHours => $"These matched while alerts were held for quiet hours{(Period(alert) is { } period ? $" ({period})" : "")}, highest score first.",
        AlertKind.Overflow => $"More stories matched{(Period(alert) is { } hour ? $" {hour}" : " within an hour")} than this watchlist sends one by one in an hour, so the rest come together, highest score first.",
        AlertKind.FeedFailing => "As long as this lasts, nothing these feeds report can reach you.",
        AlertKind.FeedRestored => "The outage you were told of is over.",
        AlertKind.Test => "Somebody asked for this sample to try the channel. Nothing happened in the news.",
        _ => null,
    };

    /// <summary>The label above the headline.</summary>
    public static string Label(AlertKind kind) => kind switch
    {
        AlertKind.Story => "Story alert",
        AlertKind.FollowUp => "Follow-up",
        AlertKind.Correction => "Correction",
        AlertKind.Digest => "Digest",
        AlertKind.Baseline => "Baseline",
        AlertKind.QuietHours => "Held during quiet hours",
        AlertKind.Overflow => "Over the hourly limit",
        AlertKind.FeedFailing => "Feeds failing",
        AlertKind.FeedRestored => "Feeds restored",
        AlertKind.Burst => "Burst",
        AlertKind.Silence => "Silence",
        AlertKind.SilenceEnded => "Silence over",
        AlertKind.ChannelStopped => "Channel stopped",
        _ => "Test alert",
    };

    public static string WhyYou(OutgoingAlert alert) => alert.Kind == AlertKind.ChannelStopped
        ? $"You receive this because a watchlist that sends its alerts there sends them to the channel “{OneLine.Of(alert.Channel, LongestName)}” too."
        : alert.Watchlist.Length == 0
            ? $"You receive this because a watchlist that reads these feeds sends its alerts to the channel “{OneLine.Of(alert.Channel, LongestName)}”."
            : $"You receive this because the watchlist “{Watchlist(alert)}” sends its alerts to the channel “{OneLine.Of(alert.Channel, LongestName)}”.";

    /// <summary>"Follow-up to “Ferry held”, told 4 May 2026, 10:00 UTC"; null for a story's first alert.</summary>
    public static string? Thread(AlertEntry entry) => entry.Earlier is { } earlier
        ? $"{(entry.Telling == Telling.Correction ? "Correction to" : "Follow-up to")} “{Earlier(entry)}”, told {Moment.ForPeople(earlier.ToldAt)}"
        : null;

    /// <summary>"from 4 May 2026, 07:00 UTC to 5 May 2026, 07:00 UTC"; null where the alert does not say.</summary>
    private static string? Period(OutgoingAlert alert) =>
        alert.Period is { } period ? $"from {Moment.ForPeople(period.From)} to {Moment.ForPeople(period.To)}" : null;

    private static string Earlier(AlertEntry entry) =>
        OneLine.Of(entry.Earlier?.Headline, LongestSubject) is { Length: > 0 } title ? title : Headline(entry);

    private static string Headline(AlertEntry entry) =>
        OneLine.Of(entry.Item.Title, LongestSubject) is { Length: > 0 } title ? title : $"(no title) from {entry.Item.Source}";

    private static string Stories(OutgoingAlert alert) => alert.Entries.Count == 1 ? "1 story" : $"{alert.Entries.Count} stories";
}
