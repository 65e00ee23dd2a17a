using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using NewsMonitor.Fetching.WebSub;

namespace NewsMonitor.Web;

/// <summary><c>/websub/{id}</c>: one of the paths meant for the world (<see cref="Access.OpenPaths"/>).</summary>
internal static class WebSubEndpoint
{
    public static void MapWebSub(this IEndpointRouteBuilder app, WebSubCallback callback)
    {
        app.MapGet(CallbackAddress.Path + "/{id}", (string id, HttpContext context, CancellationToken cancellation) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return callback.VerifyAsync(id, Question(context.Request.Query), cancellation);
        });
        app.MapPost(CallbackAddress.Path + "/{id}", (string id, HttpContext context, CancellationToken cancellation) =>
        {
            // The signature check counts the bytes itself, and answers 413 rather than to break off.
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
                size.MaxRequestBodySize = null;
            return callback.PushAsync(id, context.Request.Body, context.Request.Headers["X-Hub-Signature"].FirstOrDefault(), cancellation);
        });
    }

    private static VerificationRequest Question(IQueryCollection query) => new(
        query["hub.mode"].FirstOrDefault(),
        query["hub.topic"].FirstOrDefault(),
        query["hub.challenge"].FirstOrDefault(),
        // More digits than an int holds is longer than any lease is let run.
        int.TryParse(query["hub.lease_seconds"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null,
        query["hub.reason"].FirstOrDefault());
}
