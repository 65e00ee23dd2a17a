namespace NewsMonitor.FaultRig.Runs;

/// <summary>How hard the nodes are tried.</summary>
/// <param name="Minutes">How long nodes are killed.</param>
/// <param name="Feeds">All on one host, which lets the nodes at no more than its share at once.</param>
/// <param name="Nodes">That share the work.</param>
/// <param name="Seed">Of the items and of the moments.</param>
internal sealed record NodesPlan(int Minutes, int Feeds, int Nodes, int Seed)
{
    private bool IsShort => Minutes < 5;

    public static TimeSpan KillEvery { get; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Polled at the most this often, on average: what a node had begun when it died, or stood still, another makes anew. In the short form one stand,
    /// one restart of the database and a few kills fall into two intervals, and weigh twenty times as much.
    /// </summary>
    public double MostPolls => IsShort ? 1.25 : 1.05;

    public static TimeSpan LongestReturn { get; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// 2,000 feeds at two minutes are 17 polls a second: what two cores serve that start a node every five seconds beside. Still twice as often as the program
    /// allows unless told otherwise.
    /// </summary>
    public TimeSpan Interval => TimeSpan.FromSeconds(IsShort ? 30 : 120);

    /// <summary>Null: as the program has it.</summary>
    public TimeSpan? Lease => IsShort ? TimeSpan.FromSeconds(10) : null;

    /// <summary>Each is told on one channel.</summary>
    public int Items => Feeds;

    public TimeSpan Time => TimeSpan.FromMinutes(Minutes);

    /// <summary>Of neighbours: the first node's is behind ours, the second's is ours.</summary>
    public static TimeSpan ClocksApart { get; } = TimeSpan.FromMinutes(10);
}
