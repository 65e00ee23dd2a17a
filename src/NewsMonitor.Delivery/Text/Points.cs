using System.Globalization;

namespace NewsMonitor.Delivery.Text;

/// <summary>Scores and weights as people read them.</summary>
internal static class Points
{
    public static string Of(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
