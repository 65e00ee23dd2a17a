using NewsMonitor.FaultRig.Sinks;

namespace NewsMonitor.FaultRig.Checking;

/// <summary>How long after a fault all had arrived that was on its way when it happened.</summary>
internal static class Recovery
{
    /// <param name="faults">When something broke, or came back.</param>
    /// <param name="published">When each expected alert's item was published.</param>
    /// <param name="first">When each was first accepted.</param>
    /// <returns>One a fault that found anything on its way.</returns>
    public static Spread Of(
        IEnumerable<TimeSpan> faults, IReadOnlyDictionary<int, TimeSpan> published, IReadOnlyDictionary<(string Channel, int Item), Acceptance> first)
    {
        (TimeSpan From, TimeSpan To)[] ways = [.. first.Where(one => published.ContainsKey(one.Key.Item)).Select(one => (published[one.Key.Item], one.Value.At))];
        return new Spread(faults
            .Select(fault => ways.Where(way => way.From <= fault && way.To > fault).Select(way => way.To - fault).DefaultIfEmpty().Max())
            .Where(took => took > TimeSpan.Zero));
    }
}
