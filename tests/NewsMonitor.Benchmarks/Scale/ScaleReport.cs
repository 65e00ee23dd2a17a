using System.Globalization;
using Spectre.Console;

namespace NewsMonitor.Benchmarks.Scale;

/// <summary>What a run came to.</summary>
internal sealed record ScaleReport(ScalePlan Plan, ScaleReading Before, ScaleReading After, ServerFigures Figures, IReadOnlyList<(double At, double Resident)> Memory)
{
    private const double MostMemory = 500;

    /// <summary>Polls may be late by so much of an interval, one in a hundred excepted.</summary>
    private const double MostLate = 0.1;

    /// <summary>How much memory may grow over the second half, as a share of it.</summary>
    private const double MostGrowth = 0.05;

    /// <summary>The program stretches intervals by up to a tenth, at random: feeds that became due together should not stay together.</summary>
    private const double Stretch = 0.1;

    /// <summary>From the start of the nodes until all feeds, due at once, had been asked and their items were on record. No verdict: it happens once.</summary>
    public required TimeSpan Begun { get; init; }

    /// <summary>Items on record that were not before the measurement, at its end.</summary>
    public required long Committed { get; init; }

    /// <summary>Items that a feed showed no longer when it was asked next.</summary>
    public required int Unseen { get; init; }

    /// <summary>Items in all, without those, when nothing more was published.</summary>
    public required long Published { get; init; }

    /// <summary>Of these, on record an interval and a half later.</summary>
    public required long OnRecord { get; init; }

    public required bool IsDrained { get; init; }

    /// <summary>Megabytes.</summary>
    public required double DatabaseSize { get; init; }

    public bool KeepsUp => IsDrained && IsPunctual && PeakMemory < MostMemory && IsFlat;

    private double Seconds => TimeProvider.System.GetElapsedTime(Before.At, After.At).TotalSeconds;

    private double Interval => Plan.FeedInterval.TotalSeconds;

    private double Due => Plan.Feeds * Seconds / (Interval * (1 + (Stretch / 2)));

    private double MedianLate => Figures.Gaps.Median - (Interval * (1 + (Stretch / 2)));

    private double P99Late => Figures.Gaps.P99 - (Interval * (1 + (Stretch * 0.99)));

    private bool IsPunctual => P99Late <= MostLate * Interval;

    private double PeakMemory => Memory.Max(sample => sample.Resident);

    private double NodesCpu => After.Nodes.Sum() - Before.Nodes.Sum();

    private (double At, double Resident)[] SecondHalf => [.. Memory.Skip(Memory.Count / 2)];

    /// <summary>Megabytes a minute, by least squares over the second half.</summary>
    private double Slope
    {
        get
        {
            var (x, y) = (SecondHalf.Average(sample => sample.At), SecondHalf.Average(sample => sample.Resident));
            var square = SecondHalf.Sum(sample => (sample.At - x) * (sample.At - x));
            return square == 0 ? 0 : 60 * SecondHalf.Sum(sample => (sample.At - x) * (sample.Resident - y)) / square;
        }
    }

    private bool IsFlat => Slope * Plan.Minutes / 2 <= MostGrowth * SecondHalf.Average(sample => sample.Resident);

    public void Print()
    {
        var table = new Table().AddColumns("figure", "value", "target");
        Row("feeds, nodes, database", $"{Plan.Feeds:N0}, {Plan.Nodes}, {(Plan.OnPostgres ? "PostgreSQL" : "SQLite")}");
        Row("interval, items a second", $"{Interval:0.#} s, {Plan.ItemsASecond:0.#} (life {Plan.Speed:0.#} times as fast)");
        Row("start to items of all first polls on record", $"{Begun.TotalSeconds:0} s ({Plan.Feeds * Plan.First / Begun.TotalSeconds:0} items a second)");
        Row("measured, load average before and after", $"{Seconds:0} s, {Before.Load} and {After.Load}");
        Row("polls done, of due", $"{Figures.Polls:N0} ({Figures.Polls / Seconds:0} a second), {Figures.Polls / Due:0.0%}");
        Row("answered with a document, 304", $"{Figures.Whole:N0}, {Figures.Polls - Figures.Whole:N0}");
        Row("poll after it was due, median and p99", $"{MedianLate:0.0} s, {P99Late:0.0} s", $"p99 {MostLate * Interval:0.0} s");
        Row("gap between a feed's polls, shortest and longest", $"{Figures.Gaps.Least:0.0} s, {Figures.Gaps.Longest:0.0} s");
        Row("items on record in the time", $"{Committed:N0} ({Committed / Seconds:0} a second)");
        Row("items published in all, on record after another interval", $"{Published:N0}, {OnRecord:N0}", "all");
        Row("items that a busy feed showed no longer when it was asked next", $"{Unseen:N0}");
        Row("alerts received", $"{Figures.Alerts:N0}");
        Row("CPU of the nodes", $"{NodesCpu:0.0} s, {NodesCpu / Seconds:0%} of a core, {1e3 * NodesCpu / Figures.Polls:0.00} ms a poll");
        Row("CPU of PostgreSQL", $"{After.Database - Before.Database:0.0} s, {(After.Database - Before.Database) / Seconds:0%} of a core");
        Row("CPU of the publishers, not ours", $"{After.Publishers - Before.Publishers:0.0} s, {(After.Publishers - Before.Publishers) / Seconds:0%} of a core");
        Row("memory of the largest node, at most (ever)", $"{PeakMemory:0} MB ({After.Peak:0} MB)", $"{MostMemory:0} MB");
        Row("its slope over the second half", $"{Slope:+0.0;-0.0} MB a minute", $"{MostGrowth * SecondHalf.Average(sample => sample.Resident) / Plan.Minutes * 2:0.0}");
        Row("database", $"{DatabaseSize:0} MB");
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(KeepsUp ? "keeps up" : $"does not keep up:{(IsDrained ? "" : " items are missing")}{(IsPunctual ? "" : " polls are late")}{(PeakMemory < MostMemory ? "" : " too much memory")}{(IsFlat ? "" : " memory grows")}");

        void Row(string figure, FormattableString value, string target = "") => table.AddRow(figure, value.ToString(CultureInfo.InvariantCulture), target);
    }
}
