using NewsMonitor.Core.Alerts;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>Delivers what is due, in a lane for mail, one for each webhook, and one for channels configured no longer: a hanging one holds up no other.</summary>
internal sealed class DeliverJob : IDisposable
{
    private const int WebhooksAtOnce = 4;

    private readonly DeliveryAttempt _attempt;
    private readonly Dictionary<string, DeliveryLane> _laneOf;
    private readonly DeliveryLane _stray;

    public DeliverJob(IReadOnlyCollection<Channel> channels, int mailsAtOnce, DeliveryAttempt attempt, DeliveryPlaces places, Tenure tenure, TimeProvider time)
    {
        _attempt = attempt;
        var mail = Lane($"mail, {mailsAtOnce} at once", ChannelScope.Only([.. channels.OfType<EmailChannel>().Select(channel => channel.Name)]), mailsAtOnce);
        _laneOf = channels.ToDictionary(
            channel => channel.Name,
            channel => channel is EmailChannel ? mail : Lane($"webhook {channel.Name}", ChannelScope.Only(channel.Name), WebhooksAtOnce));
        _stray = Lane("configured no longer", ChannelScope.AllBut([.. channels.Select(channel => channel.Name)]), 1);

        DeliveryLane Lane(string name, ChannelScope scope, int most) => new(scope, most, places.Of(name, most), attempt, tenure, time);
    }

    /// <summary>Empties the lanes of what is due. A lane that is still at it from an earlier call goes on by itself.</summary>
    public async Task<DeliveryReport> RunAsync(CancellationToken cancellation) => await await StartAsync(cancellation);

    /// <summary>As <see cref="RunAsync"/>, returning once it is known which lanes have something to do.</summary>
    /// <returns>What they do.</returns>
    public async Task<Task<DeliveryReport>> StartAsync(CancellationToken cancellation)
    {
        var due = await _attempt.DueChannelsAsync(cancellation);
        var lanes = due.Select(channel => _laneOf.GetValueOrDefault(channel, _stray)).Distinct().Where(lane => _attempt.RestOf(lane.Scope) is null);
        // Each on its own: much of what a lane does is done at once, without a wait in which the next could begin.
        return SumAsync([.. lanes.Select(lane => Task.Run(() => lane.RunAsync(cancellation), CancellationToken.None))]);
    }

    public void Dispose()
    {
        foreach (var lane in _laneOf.Values.Append(_stray).Distinct())
            lane.Dispose();
    }

    private async Task<DeliveryReport> SumAsync(IReadOnlyList<Task<DeliveryReport>> lanes)
    {
        if (lanes.Count == 0)
            return DeliveryReport.Nothing;
        await using var keeper = _attempt.KeepLeases();
        return (await Task.WhenAll(lanes)).Aggregate(DeliveryReport.Nothing, (sum, report) => sum.And(report));
    }
}
