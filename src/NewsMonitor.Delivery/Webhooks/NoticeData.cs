using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>The <c>data</c> of an alert about feeds: <c>state</c> is <c>failing</c> or <c>restored</c>, each feed says its own.</summary>
internal sealed record NoticeData(string State, IReadOnlyList<FeedData> Feeds)
{
    public static NoticeData Of(OutgoingAlert alert) =>
        new(alert.Kind == AlertKind.FeedRestored ? "restored" : "failing", [.. alert.Notices.Select(FeedData.Of)]);
}

/// <summary>One feed; <c>since</c> is its first failure.</summary>
internal sealed record FeedData(string Name, string Url, FeedCondition State, string Since, string? Reason)
{
    public static FeedData Of(FeedNotice notice) =>
        new(notice.Feed, notice.Url, notice.Condition, Moment.ForPrograms(notice.Since), notice.Reason);
}
