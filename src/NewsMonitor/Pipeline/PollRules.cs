using NewsMonitor.Configuration.Options;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Schedule;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>The settings a poll goes by, in the words of the stages that use them.</summary>
internal sealed record PollRules(FeedLimits Limits, PollingOptions Polling, DeliverySettings Delivery)
{
    public static PollRules From(MonitorOptions options) => new(
        new FeedLimits { Items = options.Polling.MaxItemsPerFeed },
        new PollingOptions
        {
            DefaultInterval = options.Polling.DefaultInterval,
            MinInterval = options.Polling.MinInterval,
            MaxInterval = options.Polling.MaxInterval,
            Adaptive = options.Polling.Adaptive,
        },
        new DeliverySettings(options.Delivery.Expiry, Composition.MessageIdDomain(options.Smtp)));
}
