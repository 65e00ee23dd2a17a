using NewsMonitor.Configuration.Reload;
using NewsMonitor.Jobs;
using NewsMonitor.Pipeline;

namespace NewsMonitor.Web;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: its database does too, and Hangfire's schedule is whole. A wrong configuration is told and fails nothing: the last good one is in force.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app, Composition monitor, ConfigurationWatch watch, ScheduleWatch schedule)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (CancellationToken cancellation) =>
        {
            try
            {
                var outbox = await monitor.Database.Deliveries.OutboxAsync(cancellation);
                var said = $"{outbox.Pending} deliveries pending, {outbox.Dead} dead; {Said(watch.Standing)}";
                return schedule.Complaints is { Count: > 0 } complaints
                    ? Results.Text($"Hangfire's schedule: {string.Join("; ", complaints)}; {said}", statusCode: StatusCodes.Status503ServiceUnavailable)
                    : Results.Text($"ready; {said}");
            }
            catch (Exception exception) when (DatabaseStanding.IsTrouble(exception))
            {
                return Results.Text(exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }

    private static string Said(ConfigurationStanding standing) => standing.Refused is { Problems: var problems }
        ? $"configuration invalid, the one of {standing.InForceSince:u} is in force:\n{string.Join('\n', problems)}"
        : $"configuration valid, in force since {standing.InForceSince:u}";
}
