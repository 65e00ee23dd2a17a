using NewsMonitor.Logging;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Access;

/// <summary>
/// Stands before everything that answers: pages, dashboard, what is added later. Lets in whom <see cref="WebAccess"/> lets in, and lets
/// requests that may change something through when they come from our own pages, sent by somebody who may.
/// </summary>
internal static class AccessGuard
{
    /// <summary>Hangfire's page asks for its figures by POST.</summary>
    private const string DashboardFigures = Dashboard.Path + "/stats";

    public static void UseAccessGuard(this IApplicationBuilder app, WebAccess access, ILogger log) => app.Use(next => context =>
    {
        var request = context.Request;
        if (access.Judge(context) is not Entry.Open and var entry)
            return RefuseEntryAsync(context, entry);
        if (IsOnlyARead(request.Method) || OpenPaths.IsForTheWorld(request.Path))
            return next(context);
        var reason = !SameOrigin.IsSentFromHere(request) ? "The form was not sent from this page." : ChangesNothing(request.Path) ? null : access.ReasonNotToChange(context);
        if (reason is null)
            return next(context);
        log.PostRefused(LoggedName.Of(request.Path), reason);
        return new PageMessage("Nothing was changed", reason, HomeOf(request), "Back to the page").SendAsync(context, StatusCodes.Status403Forbidden);
    });

    private static bool IsOnlyARead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool ChangesNothing(PathString path) => path == OpenPaths.Login || path == OpenPaths.Logout || path == DashboardFigures;

    /// <summary>A page of ours answers a GET at the address its form was sent to; the dashboard's commands do not.</summary>
    private static string HomeOf(HttpRequest request) => request.Path.StartsWithSegments(Dashboard.Path) ? Dashboard.Path : request.Path;

    private static Task RefuseEntryAsync(HttpContext context, Entry entry)
    {
        var request = context.Request;
        if (entry == Entry.Refused)
            return new PageMessage(
                "For this machine only", "Nobody is asked for a password here, so nobody from elsewhere is let in, nor through a proxy. Whoever runs NewsMonitor can name users: see docs/access.md.", "/", "Try again")
                .SendAsync(context, StatusCodes.Status403Forbidden);
        if (!IsOnlyARead(request.Method) || request.Path == OpenPaths.Metrics)
            return new PageMessage("You are not logged in", "Nothing was done. Log in, and repeat it.", OpenPaths.Login, "Log in").SendAsync(context, StatusCodes.Status401Unauthorized);
        context.Response.Redirect($"{OpenPaths.Login}?{ReturnAddress.Parameter}={Uri.EscapeDataString(request.Path + request.QueryString)}");
        return Task.CompletedTask;
    }
}
