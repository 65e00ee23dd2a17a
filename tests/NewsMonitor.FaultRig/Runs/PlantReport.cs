namespace NewsMonitor.FaultRig.Runs;

/// <summary>Which planted faults were noticed for what they are.</summary>
internal sealed record PlantReport(IReadOnlyList<(string Story, string Finding, bool IsNoticed)> Rows) : IReport
{
    public bool IsGood => Rows.All(row => row.IsNoticed);

    public override string ToString() => string.Join(Environment.NewLine,
    [
        $"plant: {(IsGood ? "all noticed" : "NOT all noticed")}",
        .. Rows.Select(row => $"  {(row.IsNoticed ? ' ' : '!')} {row.Story}: {row.Finding}"),
    ]);
}
