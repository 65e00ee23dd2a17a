using NewsMonitor.Storage;

namespace NewsMonitor.Web;

/// <summary>What needs the database while it is in trouble is answered 503: nobody takes for stored what is not, and a hub asks again.</summary>
internal static class StorageAnswer
{
    private const int SecondsToWait = 60;

    /// <summary>For strangers too, so without the reason.</summary>
    private const string Words = "The database does not answer. /health/ready says why.";

    public static void UseStorageAnswer(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (StorageException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.Headers.RetryAfter = $"{SecondsToWait}";
            await Results.Text(Words, statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        }
    });
}
