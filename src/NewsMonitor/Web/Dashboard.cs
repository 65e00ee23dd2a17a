using Hangfire;
using Hangfire.Dashboard;

namespace NewsMonitor.Web;

/// <summary>Hangfire's dashboard, for this machine only and with antiforgery on: stock Hangfire 1.8 runs a job on a cross-site POST.</summary>
internal static class Dashboard
{
    public static DashboardOptions Options(bool readOnly) => new()
    {
        Authorization = [new LocalRequestsOnlyAuthorizationFilter()],
        IgnoreAntiforgeryToken = false,
        IsReadOnlyFunc = _ => readOnly,
        DashboardTitle = "NewsMonitor jobs",
        AppPath = null,
        DisplayStorageConnectionString = false,
    };
}
