using System.Globalization;

namespace NewsMonitor.Delivery.Text;

/// <summary>Times as people and programs read them, always UTC.</summary>
internal static class Moment
{
    public static string ForPeople(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601, seconds.</summary>
    public static string ForPrograms(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
