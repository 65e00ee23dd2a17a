using NewsMonitor.FaultRig.Publishing;

namespace NewsMonitor.FaultRig.Checking;

/// <summary>How often feeds were polled.</summary>
/// <param name="Longest">That a feed was not polled for.</param>
/// <param name="PerInterval">Polls of a feed an interval, each with the time since the one before it.</param>
/// <param name="Count">All polls.</param>
internal sealed record PollRhythm(TimeSpan Longest, double PerInterval, int Count)
{
    /// <param name="polls">All there were, those before counting begins among them: the first that counts is as late or as early as the last of those has it.</param>
    /// <param name="feeds">That were to be polled.</param>
    /// <param name="from">Where counting begins; a feed waits no longer than since then.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="interval">As configured.</param>
    public static PollRhythm Of(IEnumerable<PollSeen> polls, IEnumerable<string> feeds, TimeSpan from, TimeSpan to, TimeSpan interval)
    {
        var times = polls.Where(poll => poll.At <= to).ToLookup(poll => poll.Feed, poll => poll.At);
        var (longest, repeats, spans, count) = (TimeSpan.Zero, 0, TimeSpan.Zero, 0);
        foreach (var feed in feeds)
        {
            TimeSpan[] all = [.. times[feed].Order()];
            TimeSpan[] at = [.. all.SkipWhile(time => time < from)];
            var gaps = at.Prepend(from).Zip(at.Append(to), (one, next) => next - one);
            longest = new[] { longest, gaps.Max() }.Max();
            count += at.Length;
            foreach (var (before, poll) in all.Zip(all.Skip(1)).Where(pair => pair.Second >= from))
                (repeats, spans) = (repeats + 1, spans + (poll - before));
        }

        return new PollRhythm(longest, spans == TimeSpan.Zero ? 0 : repeats / (spans / interval), count);
    }
}
