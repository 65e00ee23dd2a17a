using NewsMonitor.Configuration;
using NewsMonitor.Logging;
using NewsMonitor.Storage;

namespace NewsMonitor.Pipeline;

/// <summary>Forgets what retention lets go.</summary>
internal sealed class PurgeJob(MonitorSettings settings, MonitorDatabase database, ILogger<PurgeJob> log)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var retention = settings.Options.Retention;
        var purged = await database.Retention.PurgeAsync(retention.Items, retention.Deliveries, cancellation);
        await database.Watches.PurgeAsync(cancellation);
        if (purged.Items + purged.Alerts > 0)
            log.Purged(purged.Items, purged.Alerts);
    }
}
