using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMonitor.CommandLine;

/// <summary><c>--since</c>: how far back, as <c>7d</c>, <c>12h</c>, <c>30m</c>, <c>2w</c> or <c>7.00:00:00</c>.</summary>
internal static partial class BacktestSince
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    public static Option<TimeSpan?> Create() => new("--since")
    {
        Description = "How far back: 30m, 12h, 7d, 2w or 7.00:00:00. [default: 30d; with FILE: all of it]",
        HelpName = "7d",
        CustomParser = Parse,
    };

    /// <summary>Null for what is no such duration, is not longer than nothing, or reaches back more than a century.</summary>
    public static TimeSpan? Read(string text)
    {
        var duration = Number().Match(text) is { Success: true } match
            ? InUnits(double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["unit"].Value[0])
            : text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var written) ? written : null as TimeSpan?;
        return duration > TimeSpan.Zero && duration <= Longest ? duration : null;
    }

    private static TimeSpan? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Read(text) is { } duration)
            return duration;
        result.AddError($"--since {text}: not a duration back from now. Write a number and m, h, d or w, such as 12h, 7d or 2w, or days.hours:minutes:seconds, such as 7.00:00:00.");
        return null;
    }

    private static TimeSpan? InUnits(double number, char unit)
    {
        var days = number * unit switch { 'm' => 1 / 1440.0, 'h' => 1 / 24.0, 'w' => 7, _ => 1 };
        return days <= Longest.TotalDays ? TimeSpan.FromDays(days) : null;
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,9}(\.[0-9]{1,3})?)(?<unit>[mhdw])$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
