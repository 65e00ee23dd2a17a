namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>How much a watchlist brings against what is usual.</summary>
/// <param name="WindowHours">In the last so many hours.</param>
/// <param name="Reports">That came.</param>
/// <param name="Usual">At these hours of these weekdays.</param>
/// <param name="Sigma">See <see cref="CountDeviation"/>.</param>
public sealed record BurstReading(int WindowHours, int Reports, double Usual, double Sigma)
{
    /// <summary>Whether it is a burst.</summary>
    internal bool IsBurst => Reports >= BurstPolicy.LeastReports && Reports >= BurstPolicy.LeastRatio * Usual && Sigma >= BurstPolicy.Sigma;
}
