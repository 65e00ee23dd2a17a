using NewsMonitor.FaultRig.Publishing;

namespace NewsMonitor.FaultRig.Checking;

/// <summary>How often feeds were polled.</summary>
/// <param name="Longest">That a feed was not polled for.</param>
/// <param name="PerInterval">Polls of a feed an interval, from its first to its last.</param>
/// <param name="Count">All polls.</param>
internal sealed record PollRhythm(TimeSpan Longest, double PerInterval, int Count)
{
    /// <param name="polls">All there were.</param>
    /// <param name="feeds">That were to be polled.</param>
    /// <param name="from">Where counting begins; what was polled before is as if it had been polled then.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="interval">As configured.</param>
    public static PollRhythm Of(IEnumerable<PollSeen> polls, IEnumerable<string> feeds, TimeSpan from, TimeSpan to, TimeSpan interval)
    {
        var times = polls.Where(poll => poll.At >= from && poll.At <= to).ToLookup(poll => poll.Feed, poll => poll.At);
        var (longest, repeats, spans, count) = (TimeSpan.Zero, 0, TimeSpan.Zero, 0);
        foreach (var feed in feeds)
        {
            TimeSpan[] at = [.. times[feed].Order()];
            var gaps = at.Prepend(from).Zip(at.Append(to), (one, next) => next - one);
            longest = new[] { longest, gaps.Max() }.Max();
            count += at.Length;
            repeats += Math.Max(0, at.Length - 1);
            spans += at.Length == 0 ? TimeSpan.Zero : at[^1] - at[0];
        }

        return new PollRhythm(longest, spans == TimeSpan.Zero ? 0 : repeats / (spans / interval), count);
    }
}
