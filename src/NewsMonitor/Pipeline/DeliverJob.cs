using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>Delivers what is due, in a lane for mail, one for each webhook, and one for channels configured no longer: a hanging one holds up no other.</summary>
internal sealed class DeliverJob : IDisposable
{
    private const int WebhooksAtOnce = 4;

    private readonly IReadOnlyList<DeliveryLane> _lanes;

    public DeliverJob(IReadOnlyCollection<Channel> channels, DeliveryAttempt attempt)
    {
        string[] mail = [.. channels.OfType<EmailChannel>().Select(channel => channel.Name)];
        _lanes =
        [
            new DeliveryLane(ChannelScope.Only(mail), ChannelSender.MailsAtOnce, attempt),
            .. channels.OfType<WebhookChannel>().Select(channel => new DeliveryLane(ChannelScope.Only(channel.Name), WebhooksAtOnce, attempt)),
            new DeliveryLane(ChannelScope.AllBut([.. channels.Select(channel => channel.Name)]), 1, attempt),
        ];
    }

    /// <summary>Empties the lanes of what is due. A lane that is still at it from an earlier call goes on by itself.</summary>
    public async Task<DeliveryReport> RunAsync(CancellationToken cancellation)
    {
        var reports = await Task.WhenAll(_lanes.Select(lane => lane.RunAsync(cancellation)));
        return reports.Aggregate(DeliveryReport.Nothing, (sum, report) => sum.And(report));
    }

    public void Dispose()
    {
        foreach (var lane in _lanes)
            lane.Dispose();
    }
}
