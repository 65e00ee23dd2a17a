using System.Globalization;

namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>Lengths of time and numbers in sentences.</summary>
public static class Lengths
{
    /// <summary>In the largest unit of which there are at least two.</summary>
    public static string Of(TimeSpan length) => length switch
    {
        { TotalDays: >= 2 } => Count((int)length.TotalDays, "day"),
        { TotalHours: >= 2 } => Count((int)length.TotalHours, "hour"),
        { TotalMinutes: >= 2 } => Count((int)length.TotalMinutes, "minute"),
        _ => Count((int)length.TotalSeconds, "second"),
    };

    /// <summary>"1 report", "2 reports".</summary>
    public static string Count(int number, string unit) => FormattableString.Invariant($"{number} {unit}{(number == 1 ? "" : "s")}");

    /// <summary>"less than 1", "2.5", "40".</summary>
    public static string Usual(double reports) => reports < 0.95 ? "less than 1" : reports.ToString(reports < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);
}
