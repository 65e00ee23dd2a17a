using NewsMonitor.FaultRig.Checking;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>Both passes of the hang run.</summary>
internal sealed record HangReport(HangPass Without, HangPass With, double MostSlower) : IReport
{
    public double Ratio => With.Delays.At(0.99) / Without.Delays.At(0.99);

    /// <summary>Whether nobody else had to wait for it, however long everybody took.</summary>
    public bool AllOthersArrived => Without.IsWhole && With.IsWhole && With.HangingAtTheEnd > 0;

    public bool IsGood => AllOthersArrived && Ratio < MostSlower;

    public override string ToString() => $"""
        hang: {(IsGood ? "as promised" : "NOT as promised")}
          without  {Without}
          with     {With}
          ratio    {Ratio:0.00} (p99 of the others with and without; below {MostSlower} is promised)
        """;
}

/// <summary>One pass.</summary>
/// <param name="Expected">Alerts to the endpoints that answer.</param>
/// <param name="Delays">Of these: from just before the answer that first held the item was written to the acceptance.</param>
/// <param name="HangingAtTheEnd">Requests the hanging endpoint held when the others had all.</param>
/// <param name="Wrong">Accepted, but not as it must be.</param>
internal sealed record HangPass(int Expected, Spread Delays, int HangingAtTheEnd, IReadOnlyList<string> Wrong)
{
    public bool IsWhole => Delays.Count == Expected && Wrong.Count == 0;

    public override string ToString() => $"{Delays.Count:N0} of {Expected:N0} alerts, {Delays}; requests hanging: {HangingAtTheEnd}; wrong: {Wrong.Count}";
}
