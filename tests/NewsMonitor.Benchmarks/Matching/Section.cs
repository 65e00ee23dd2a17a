using System.Globalization;
using Spectre.Console;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>One table of the run, and whether all targets in it were met.</summary>
internal sealed class Section(string title, params string[] columns)
{
    private readonly Table _table = new Table().Title(title).AddColumns(columns);

    public bool IsMet { get; private set; } = true;

    public void Row(params string[] cells) => _table.AddRow([.. cells.Select(cell => new Text(cell))]);

    /// <summary>The text of a cell with a target; marked when it is missed.</summary>
    public string Target(string target, bool met)
    {
        IsMet &= met;
        return met ? target : $"{target}: missed";
    }

    public void Print() => AnsiConsole.Write(_table);

    /// <summary>Three figures, which is all that such a machine can tell.</summary>
    public static string Number(double value) => value.ToString(value >= 100 ? "#,0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    public static string Thousands(double value) => Number(value / 1000);
}
