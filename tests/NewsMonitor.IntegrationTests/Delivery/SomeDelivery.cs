using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>One story's alert, to be sent to whom a test likes.</summary>
internal static class SomeDelivery
{
    public static OutgoingDelivery To(string recipient, Guid? id = null)
    {
        var fixedId = id ?? Guid.CreateVersion7();
        var item = new Item
        {
            Identity = "guid-1",
            Title = "Bamako sends five French diplomats home",
            Summary = "They have two days to leave Mali.\n.\nA lone dot must not end the mail.",
            Link = "https://news.example/mali",
            Source = "Écho du Sahel",
            Published = DateTimeOffset.UnixEpoch.AddYears(55),
            FirstSeen = DateTimeOffset.UnixEpoch.AddYears(55).AddMinutes(5),
        };
        var entry = new AlertEntry(new StoryId(17), new ItemId(170), item, 4, [new Evidence("french", "French", Field.Title, 18, 6, 4)], []);
        var alert = new OutgoingAlert
        {
            Id = new AlertId(fixedId),
            Kind = AlertKind.Story,
            Watchlist = "france-mali",
            Channel = "desk",
            CreatedAt = item.FirstSeen,
            Entries = [entry],
        };
        return new(new DeliveryId(fixedId), recipient, $"{fixedId:D}@newsmonitor.example", 1, item.FirstSeen, item.FirstSeen.AddDays(1), alert);
    }
}
