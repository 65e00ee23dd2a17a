using System.Globalization;
using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Matching;

namespace NewsMonitor.CommandLine;

/// <summary>What a back-test came to, in words, the same on a page and on a terminal. Nothing in them is escaped.</summary>
internal static class BacktestWords
{
    private const int MostTermsOfAlert = 3;
    private const int LongestTerm = 40;

    public static string Rate(double perDay) => perDay switch
    {
        > 0 and < 0.01 => "under 0.01",
        > 0 and < 0.1 => perDay.ToString("0.00", CultureInfo.InvariantCulture),
        _ => perDay.ToString("0.0", CultureInfo.InvariantCulture),
    };

    public static string Covered(Coverage coverage) => string.Create(CultureInfo.InvariantCulture,
        $"over {coverage.Days:0.#} {(coverage.Days == 1 ? "day" : "days")}, {coverage.Items:#,0} items{(coverage is { From: { } from, To: { } to } ? $", {from.UtcDateTime:yyyy-MM-dd} to {to.UtcDateTime:yyyy-MM-dd}" : "")}");

    /// <summary>How the alerts would have gone out.</summary>
    public static string Sent(AlertTimings timings) => string.Join(", ", new[]
    {
        (timings.AtOnce, "at once"),
        (timings.FollowUps, timings.FollowUps == 1 ? "as a follow-up" : "as follow-ups"),
        (timings.Digest, "in a digest"),
        (timings.QuietHours, "held in quiet hours"),
        (timings.Overflow, "folded beyond MaxAlertsPerHour"),
        (timings.TooOld, "not sent: older than MaxItemAge when first seen"),
    }.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"));

    /// <summary>The terms that brought most, with their points.</summary>
    public static string TermsOf(Match match)
    {
        var terms = match.Evidence.OrderByDescending(evidence => evidence.Weight).Take(MostTermsOfAlert).Select(Told);
        return $"{string.Join(", ", terms)}{(match.Evidence.Count > MostTermsOfAlert ? ", …" : "")}";
    }

    /// <summary>Of a term too long to be read at a glance, what it found.</summary>
    private static string Told(Evidence evidence) =>
        FormattableString.Invariant($"{(evidence.Term.Length > LongestTerm ? $"\"{evidence.Text}\"" : evidence.Term)} {evidence.Weight:0.##}");
}
