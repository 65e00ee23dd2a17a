using System.Globalization;

namespace NewsMonitor.Web.Pages;

/// <summary>Times as our pages write them.</summary>
internal static class PageTime
{
    /// <summary>UTC; the hour is enough for today.</summary>
    public static string Of(DateTimeOffset moment, DateTimeOffset now) =>
        moment.UtcDateTime.ToString(moment.UtcDateTime.Date == now.UtcDateTime.Date ? "HH:mm 'UTC'" : "yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
