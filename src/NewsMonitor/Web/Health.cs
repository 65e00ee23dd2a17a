using NewsMonitor.Storage;

namespace NewsMonitor.Web;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: its database does too.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app, Composition monitor)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (CancellationToken cancellation) =>
        {
            try
            {
                var outbox = await monitor.Database.Deliveries.OutboxAsync(cancellation);
                return Results.Text($"ready; {outbox.Pending} deliveries pending, {outbox.Dead} dead");
            }
            catch (StorageException exception)
            {
                return Results.Text(exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
