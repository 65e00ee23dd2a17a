using NewsMonitor.Fetching.WebSub;
using NewsMonitor.Web.Feedback;
using NewsMonitor.Web.Unsubscribing;

namespace NewsMonitor.Web;

/// <summary>
/// Which names the service answers to. This machine's own for everything, so that no web page can reach the dashboard by rebinding a name
/// of its own; the public one for hubs' callbacks and for readers who end or mark mails alone, so that a proxy that forwards too much still opens nothing else.
/// </summary>
internal static class HostNames
{
    private static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>For ASP.NET's host filtering, which knows no paths.</summary>
    public static IList<string> Allowed(Uri? publicUrl) => publicUrl is null ? [.. OwnNames] : [.. OwnNames, NameOf(publicUrl)];

    /// <summary>Refuses the public name for all paths but these.</summary>
    public static void UseHostNames(this IApplicationBuilder app, Uri? publicUrl)
    {
        app.UseHostFiltering();
        if (publicUrl is null || OwnNames.Contains(NameOf(publicUrl)))
            return;
        app.Use(next => context =>
        {
            if (OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
                || context.Request.Path.StartsWithSegments(CallbackAddress.Path, StringComparison.Ordinal)
                || context.Request.Path.StartsWithSegments(UnsubscribeAddress.Path, StringComparison.Ordinal)
                || context.Request.Path.StartsWithSegments(FeedbackAddress.Path, StringComparison.Ordinal))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    // An IPv6 address stands in brackets, in the header as in Host.
    private static string NameOf(Uri url) => url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost;
}
