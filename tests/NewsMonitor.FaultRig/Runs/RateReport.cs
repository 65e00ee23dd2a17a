using NewsMonitor.FaultRig.Checking;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>The figures of the rate run.</summary>
/// <param name="Deliveries">In the outbox when delivering began.</param>
/// <param name="OneEndpoint">Accepted a second.</param>
/// <param name="TenEndpoints">The same, all together.</param>
/// <param name="PerSecond">Alerts a second in the steady part.</param>
/// <param name="Delays">There: from just before the answer that first held the item was written to the acceptance, so reading, matching, story and commit are in it.</param>
/// <param name="Expected">Alerts there.</param>
internal sealed record RateReport(int Deliveries, double OneEndpoint, double TenEndpoints, int PerSecond, Spread Delays, int Expected) : IReport
{
    private const double Promised = 500;
    private static readonly TimeSpan s_promised = TimeSpan.FromSeconds(1);

    public bool IsGood => Math.Max(OneEndpoint, TenEndpoints) >= Promised && Delays.Count == Expected && Delays.At(0.99) < s_promised;

    public override string ToString() => $"""
        rate: {(IsGood ? "as promised" : "NOT as promised")}
          one endpoint    {OneEndpoint:0} webhooks a second ({Deliveries:N0} waiting in the outbox; first to last acceptance, each signed, read and fsynced by the sink)
          ten endpoints   {TenEndpoints:0} a second (at least {Promised:0} are promised)
          {PerSecond} a second  {Delays.Count:N0} of {Expected:N0} alerts, {Delays} from the feed's answer to the acceptance (p99 below {s_promised.TotalSeconds:0} s is promised from the commit)
        """;
}
