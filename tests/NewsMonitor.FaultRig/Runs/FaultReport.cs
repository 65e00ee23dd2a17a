using NewsMonitor.FaultRig.Checking;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>What a run prints last.</summary>
/// <param name="Name">The run's.</param>
/// <param name="Verdict">What became of what was expected.</param>
/// <param name="More">Figures of this run.</param>
/// <param name="Failures">What else is not as promised.</param>
internal sealed record FaultReport(string Name, Verdict Verdict, IReadOnlyList<(string Name, string Figure)> More, IReadOnlyList<string> Failures) : IReport
{
    public bool IsGood => Verdict.IsGood && Failures.Count == 0;

    public override string ToString()
    {
        var rows = Verdict.Figures().Concat(More).ToList();
        var width = rows.Max(row => row.Name.Length);
        IEnumerable<string> lines =
        [
            $"{Name}: {(IsGood ? "as promised" : "NOT as promised")}",
            .. rows.Select(row => $"  {row.Name.PadRight(width)}  {row.Figure}"),
            .. Failures.Concat(Verdict.Complaints()).Select(complaint => $"  ! {complaint}"),
        ];
        return string.Join(Environment.NewLine, lines);
    }
}
