using System.Globalization;

namespace NewsMonitor.Systemd;

/// <summary>After which silence systemd starts the service anew: <c>WatchdogSec</c> of the unit; see sd_watchdog_enabled(3).</summary>
internal static class WatchdogInterval
{
    public static TimeSpan? OfEnvironment() =>
        Of(Environment.GetEnvironmentVariable("WATCHDOG_USEC"), Environment.GetEnvironmentVariable("WATCHDOG_PID"), Environment.ProcessId);

    /// <param name="microseconds"><c>WATCHDOG_USEC</c>.</param>
    /// <param name="process"><c>WATCHDOG_PID</c>: whom it is meant for; null: whoever reads it.</param>
    /// <param name="self">This process.</param>
    /// <returns>Null: nobody watches.</returns>
    public static TimeSpan? Of(string? microseconds, string? process, int self) =>
        long.TryParse(microseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var interval)
        && interval is > 0 and <= int.MaxValue * 1000L
        && (string.IsNullOrEmpty(process) || process == self.ToString(CultureInfo.InvariantCulture))
            ? TimeSpan.FromMicroseconds(interval)
            : null;
}
