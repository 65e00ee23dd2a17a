using NewsMonitor.Storage;

namespace NewsMonitor.Web;

/// <summary>What needs the database while it is in trouble is answered 503 with the words: nobody takes for stored what is not, and a hub asks again.</summary>
internal static class StorageAnswer
{
    private const int SecondsToWait = 60;

    public static void UseStorageAnswer(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (StorageException trouble) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.Headers.RetryAfter = $"{SecondsToWait}";
            await Results.Text(trouble.Message, statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        }
    });
}
