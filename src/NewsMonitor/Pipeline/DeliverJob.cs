using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>Delivers what is due, in a lane for mail, one for each webhook, and one for channels configured no longer: a hanging one holds up no other.</summary>
internal sealed class DeliverJob(IReadOnlyCollection<Channel> channels, DeliveryAttempt attempt, DeliveryPlaces places, Tenure tenure)
{
    private const int WebhooksAtOnce = 4;

    private readonly IReadOnlyList<DeliveryLane> _lanes =
    [
        Lane("mail", ChannelScope.Only([.. channels.OfType<EmailChannel>().Select(channel => channel.Name)]), ChannelSender.MailsAtOnce, attempt, places, tenure),
        .. channels.OfType<WebhookChannel>().Select(channel =>
            Lane($"webhook {channel.Name}", ChannelScope.Only(channel.Name), WebhooksAtOnce, attempt, places, tenure)),
        Lane("configured no longer", ChannelScope.AllBut([.. channels.Select(channel => channel.Name)]), 1, attempt, places, tenure),
    ];

    /// <summary>Empties the lanes of what is due. A lane that is still at it from an earlier call goes on by itself.</summary>
    public async Task<DeliveryReport> RunAsync(CancellationToken cancellation)
    {
        var reports = await Task.WhenAll(_lanes.Select(lane => lane.RunAsync(cancellation)));
        return reports.Aggregate(DeliveryReport.Nothing, (sum, report) => sum.And(report));
    }

    private static DeliveryLane Lane(string name, ChannelScope scope, int most, DeliveryAttempt attempt, DeliveryPlaces places, Tenure tenure) =>
        new(scope, most, places.Of(name, most), attempt, tenure);
}
