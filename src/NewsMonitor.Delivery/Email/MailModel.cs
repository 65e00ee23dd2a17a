using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Email;

/// <summary>What the mail templates see: texts ready to be encoded, nothing left to decide but where they stand.</summary>
internal sealed record MailModel
{
    /// <summary>Mail programs cut messages of about 100 KB: a longer list says how many more there are.</summary>
    private const int MostEntries = 50;

    public required string Subject { get; init; }

    /// <summary>What mail lists show after the subject.</summary>
    public required string Preview { get; init; }

    public required string Label { get; init; }

    public required string Summary { get; init; }

    public required string? Explanation { get; init; }

    public required string Watchlist { get; init; }

    public required string WhyYou { get; init; }

    public required string Sent { get; init; }

    /// <summary>Whether one story is told in full rather than several in brief.</summary>
    public required bool InFull { get; init; }

    public required IReadOnlyList<MailEntry> Entries { get; init; }

    /// <summary>The feeds an alert about feeds tells of; else none.</summary>
    public required IReadOnlyList<MailNotice> Notices { get; init; }

    /// <summary>What an alert tells that is no story; else null.</summary>
    public required MailMonitorNotice? Monitor { get; init; }

    /// <summary>How many entries or notices are not listed.</summary>
    public required int More { get; init; }

    /// <summary>Where the recipient ends such mails; null: nowhere.</summary>
    public string? Unsubscribe { get; init; }

    public static MailModel Of(OutgoingAlert alert, DateTimeOffset now)
    {
        var inFull = alert.Kind is AlertKind.Story or AlertKind.FollowUp or AlertKind.Correction or AlertKind.Test;
        var entries = alert.Entries.OrderByDescending(entry => entry.Score).Take(MostEntries).Select(MailEntry.Of).ToList();
        var notices = alert.Notices.Take(MostEntries).Select(MailNotice.Of).ToList();
        return new()
        {
            Subject = AlertWords.Subject(alert),
            Preview = inFull
                ? PreviewOf(alert, entries[0])
                : string.Join(" · ", entries.Select(entry => entry.Title).Concat(notices.Select(notice => notice.Sentence)).Concat(alert.Notice?.Sentences ?? []).Take(3)),
            Label = AlertWords.Label(alert.Kind),
            Summary = AlertWords.Summary(alert),
            Explanation = AlertWords.Explanation(alert),
            Watchlist = AlertWords.Watchlist(alert),
            WhyYou = AlertWords.WhyYou(alert),
            Sent = Moment.ForPeople(now),
            InFull = inFull,
            Entries = entries,
            Notices = notices,
            Monitor = alert.Notice is { } monitor ? MailMonitorNotice.Of(monitor) : null,
            More = alert.Entries.Count - entries.Count + alert.Notices.Count - notices.Count,
        };
    }

    /// <summary>Under the subject of the first alert what is new must show.</summary>
    private static string PreviewOf(OutgoingAlert alert, MailEntry entry) => alert.Kind switch
    {
        AlertKind.Correction => "Correction: " + (entry.Changes is [var change, ..] ? change.InWords : entry.Title),
        AlertKind.FollowUp => $"New: {entry.Title} ({entry.Source})",
        _ => $"{entry.Source}, score {entry.Score}: {entry.TopTerms}",
    };
}
