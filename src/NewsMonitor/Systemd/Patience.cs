using NewsMonitor.Configuration.Options;
using NewsMonitor.Jobs;
using NewsMonitor.Pipeline;

namespace NewsMonitor.Systemd;

/// <summary>How long the dispatcher may stand still before the process is better started anew.</summary>
/// <param name="Tick">Without a tick.</param>
/// <param name="Look">In one look for what is due: it is one query.</param>
/// <param name="Poll">In one pass of polls.</param>
internal sealed record Patience(TimeSpan Tick, TimeSpan Look, TimeSpan Poll)
{
    /// <summary>Beyond <see cref="TickKeeper"/>'s own, so that a schedule it can mend is mended first.</summary>
    private const int Ticks = 6;

    /// <summary>A database that is away is waited for half a minute by its driver; this is no reason yet.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(2);

    /// <summary>For what a pass does besides asking publishers.</summary>
    private static readonly TimeSpan Work = TimeSpan.FromMinutes(10);

    /// <param name="options">In force.</param>
    /// <param name="watchdog">After which silence systemd acts: it is never the more impatient of the two.</param>
    public static Patience Of(MonitorOptions options, TimeSpan watchdog)
    {
        // All passes full of feeds that answer at the last moment, in turns: that is slow, and no standstill.
        var turns = Math.Ceiling((double)PollJob.BatchSize * Ticker.MostPolls / options.Http.MaxConcurrency);
        return new Patience(Longer(options.Jobs.Tick * Ticks, watchdog), Longer(LongestLook, watchdog), Longer(Work + (options.Http.Timeout * turns), watchdog));
    }

    /// <returns>What stands still, for the person on duty; null: nothing does.</returns>
    public string? Lost(Progress progress) => progress switch
    {
        _ when progress.SinceTick > Tick => $"no tick for {progress.SinceTick.TotalSeconds:0} s",
        _ when progress.Looking > Look => $"a look for what is to be delivered has been under way for {progress.Looking.TotalSeconds:0} s",
        _ when progress.LongestPoll > Poll => $"a pass of polls has been under way for {progress.LongestPoll.TotalSeconds:0} s",
        _ => null,
    };

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
