using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>CloudEvents 1.0, structured mode; <c>source</c> and <c>id</c> together name the event, so a repeated attempt is the same one.</summary>
internal static class CloudEventsBody
{
    public static byte[] Of(OutgoingDelivery delivery)
    {
        var data = AlertData.Of(delivery.Alert);
        return Json.Bytes(new
        {
            Specversion = "1.0",
            Id = delivery.Id.Value.ToString("D"),
            Source = "/newsmonitor/watchlists/" + Uri.EscapeDataString(delivery.Alert.Watchlist),
            Type = "newsmonitor." + AlertData.TypeOf(delivery.Alert.Kind),
            Subject = "stories/" + data.Story,
            Time = Moment.ForPrograms(delivery.Alert.CreatedAt),
            Datacontenttype = "application/json",
            Data = data,
        });
    }
}
