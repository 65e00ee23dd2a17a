using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>Standard Webhooks 1.0.0: type, timestamp, data.</summary>
internal static class StandardBody
{
    public static byte[] Of(OutgoingAlert alert) => Json.Bytes(new
    {
        Type = AlertData.TypeOf(alert.Kind),
        Timestamp = Moment.ForPrograms(alert.CreatedAt),
        Data = alert.Notice is not null ? MonitorNoticeData.Of(alert) : alert.Notices.Count > 0 ? NoticeData.Of(alert) : (object)SmallerData.Of(AlertData.From(alert)),
    });
}
