using Hangfire;
using Hangfire.Dashboard;
using NewsMonitor.Web.Access;

namespace NewsMonitor.Web;

/// <summary>Hangfire's dashboard, by the same rules as our pages, and with antiforgery on: stock Hangfire 1.8 runs a job on a cross-site POST.</summary>
internal static class Dashboard
{
    public const string Path = "/hangfire";

    public static DashboardOptions Options() => new()
    {
        Authorization = [new SameRules()],
        IgnoreAntiforgeryToken = false,
        IsReadOnlyFunc = dashboard => !WebAccess.MayChange(dashboard.GetHttpContext()),
        DashboardTitle = "NewsMonitor jobs",
        AppPath = "/",
        DisplayStorageConnectionString = false,
    };

    /// <summary>Asked again here, so that the dashboard stays closed wherever it stands in the pipeline.</summary>
    private sealed class SameRules : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context)
        {
            var http = context.GetHttpContext();
            return http.RequestServices.GetRequiredService<WebAccess>().MayLook(http);
        }
    }
}
