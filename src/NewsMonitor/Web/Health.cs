using System.Data.Common;
using NewsMonitor.Configuration.Reload;
using NewsMonitor.Jobs;
using NewsMonitor.Storage;
using NewsMonitor.Web.Access;

namespace NewsMonitor.Web;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: its database does too, and stores, and Hangfire's schedule is whole. A wrong
/// configuration is told and fails nothing: the last good one is in force.
/// </summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app, Composition monitor, ConfigurationWatch watch, ScheduleWatch schedule)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (HttpContext context, WebAccess access, CancellationToken cancellation) =>
        {
            // Strangers learn whether, not how.
            var tells = access.MayLook(context);
            if (monitor.Database.Trouble is { } trouble)
                return Unready(trouble.Message, tells);
            try
            {
                var outbox = await monitor.Database.Deliveries.OutboxAsync(cancellation);
                var said = $"{outbox.Pending} deliveries pending, {outbox.Dead} dead; {Said(watch.Standing)}";
                return schedule.Complaints is { Count: > 0 } complaints
                    ? Unready($"Hangfire's schedule: {string.Join("; ", complaints)}; {said}", tells)
                    : Results.Text(tells ? $"ready; {said}" : "ready");
            }
            catch (Exception exception) when (exception is StorageException or DbException)
            {
                return Unready(exception.Message, tells);
            }
        });
    }

    private static IResult Unready(string trouble, bool tells) => Results.Text(tells ? trouble : "not ready", statusCode: StatusCodes.Status503ServiceUnavailable);

    private static string Said(ConfigurationStanding standing) => standing.Refused is { Problems: var problems }
        ? $"configuration invalid, the one of {standing.InForceSince:u} is in force:\n{string.Join('\n', problems)}"
        : $"configuration valid, in force since {standing.InForceSince:u}";
}
