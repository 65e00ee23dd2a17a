using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>CloudEvents 1.0, structured mode; <c>source</c> and <c>id</c> together name the event, so a repeated attempt is the same one.</summary>
internal static class CloudEventsBody
{
    public static byte[] Of(OutgoingDelivery delivery)
    {
        var alert = delivery.Alert;
        var (source, subject, data) = alert.Notice is not null ? OfNotice(alert) : alert.Notices.Count > 0 ? OfFeeds(alert) : OfStories(alert);
        return Json.Bytes(new
        {
            Specversion = "1.0",
            Id = delivery.Id.Value.ToString("D"),
            Source = source,
            Type = "newsmonitor." + AlertData.TypeOf(alert.Kind),
            Subject = subject,
            Time = Moment.ForPrograms(alert.CreatedAt),
            Datacontenttype = "application/json",
            Data = data,
        });
    }

    private static (string Source, string Subject, object Data) OfStories(OutgoingAlert alert)
    {
        var data = SmallerData.Of(AlertData.From(alert));
        return ("/newsmonitor/watchlists/" + Uri.EscapeDataString(alert.Watchlist), $"stories/{data.Story}", data);
    }

    private static (string Source, string Subject, object Data) OfNotice(OutgoingAlert alert) =>
        ("/newsmonitor/watchlists/" + Uri.EscapeDataString(alert.Watchlist), AlertData.TypeOf(alert.Kind), MonitorNoticeData.Of(alert));

    private static (string Source, string Subject, object Data) OfFeeds(OutgoingAlert alert) =>
        ("/newsmonitor/feeds", "feeds/" + Uri.EscapeDataString(alert.Notices[0].Feed), NoticeData.Of(alert));
}
