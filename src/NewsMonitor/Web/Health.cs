using NewsMonitor.Configuration.Reload;
using NewsMonitor.Storage;
using NewsMonitor.Web.Access;

namespace NewsMonitor.Web;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: its database does too. A wrong configuration is told and fails nothing: the last good one is in force.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app, Composition monitor, ConfigurationWatch watch)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (HttpContext context, WebAccess access, CancellationToken cancellation) =>
        {
            // Strangers learn whether, not how.
            var tells = access.MayLook(context);
            try
            {
                var outbox = await monitor.Database.Deliveries.OutboxAsync(cancellation);
                return Results.Text(tells ? $"ready; {outbox.Pending} deliveries pending, {outbox.Dead} dead; {Said(watch.Standing)}" : "ready");
            }
            catch (StorageException exception)
            {
                return Results.Text(tells ? exception.Message : "not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }

    private static string Said(ConfigurationStanding standing) => standing.Refused is { Problems: var problems }
        ? $"configuration invalid, the one of {standing.InForceSince:u} is in force:\n{string.Join('\n', problems)}"
        : $"configuration valid, in force since {standing.InForceSince:u}";
}
