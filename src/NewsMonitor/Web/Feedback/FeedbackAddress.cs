using NewsMonitor.Core.Alerts;
using NewsMonitor.Storage.Feedback;

namespace NewsMonitor.Web.Feedback;

/// <summary>Where a reader marks a story they were told.</summary>
internal static class FeedbackAddress
{
    public const string Path = "/feedback";

    /// <summary>The delivery with the links of each of its stories.</summary>
    public static OutgoingDelivery In(OutgoingDelivery delivery, Uri publicUrl, FeedbackKey key) => delivery with
    {
        Alert = delivery.Alert with
        {
            Entries = [.. delivery.Alert.Entries.Select(entry => entry with { Feedback = Of(publicUrl, key.TokenOf(delivery.Id, entry.ItemId)) })],
        },
    };

    private static FeedbackLinks Of(Uri publicUrl, string token)
    {
        Uri With(string mark) => new($"{publicUrl.AbsoluteUri.TrimEnd('/')}{Path}/{token}?mark={mark}");
        return new FeedbackLinks(With("useful"), With("noise"));
    }
}
