using NewsMonitor.Fetching.WebSub;
using NewsMonitor.Web.Feedback;
using NewsMonitor.Web.Unsubscribing;

namespace NewsMonitor.Web.Access;

/// <summary>What everybody may ask for. All else is closed by default, also what is added later.</summary>
internal static class OpenPaths
{
    public const string Login = "/login";
    public const string Logout = "/logout";
    public const string Metrics = "/metrics";

    /// <summary>What is meant for the world: hubs, and those who answer to a mail. Each proves itself by the token in its address.</summary>
    private static readonly PathString[] World = [CallbackAddress.Path, UnsubscribeAddress.Path, FeedbackAddress.Path];

    private static readonly PathString[] Alone = [Login, "/health/live", "/health/ready", "/pages.css"];

    public static bool IsForTheWorld(PathString path) => Array.Exists(World, open => path.StartsWithSegments(open, StringComparison.Ordinal));

    public static EntryPath Of(PathString path) =>
        IsForTheWorld(path) || path.StartsWithSegments(Login, StringComparison.Ordinal) || Array.Exists(Alone, open => path.Equals(open, StringComparison.Ordinal)) ? EntryPath.Open
        : path.Equals(Metrics, StringComparison.Ordinal) ? EntryPath.Metrics
        : EntryPath.Other;
}
