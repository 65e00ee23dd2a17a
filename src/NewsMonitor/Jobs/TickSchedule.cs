using System.Linq.Expressions;
using Hangfire;
using NewsMonitor.Configuration.Options;

namespace NewsMonitor.Jobs;

/// <summary>A few fixed recurring jobs, never one a feed: Hangfire walks its recurring jobs one by one on every pass.</summary>
/// <param name="Tick">How often to look for what is due.</param>
/// <param name="Hubs">Whether hubs can reach us.</param>
/// <param name="IsShared">Whether other nodes go by it too.</param>
internal sealed record TickSchedule(TimeSpan Tick, bool Hubs, bool IsShared)
{
    public const string PollFeeds = "poll-feeds";
    private const string NightlyPurge = "17 3 * * *";
    private const string EveryMinute = "* * * * *";

    /// <summary>What it is made of.</summary>
    public IReadOnlyList<string> Jobs => [.. Entries().Select(entry => entry.Id)];

    public static TickSchedule Of(MonitorOptions options, bool hubs) => new(options.Jobs.Tick, hubs, options.Jobs.Storage == JobsKind.PostgreSql);

    /// <param name="jobs">Hangfire's.</param>
    /// <param name="anew">For a schedule that outlived a process, or its clock, and waits for moments that are none any more.</param>
    public void Register(IRecurringJobManager jobs, bool anew)
    {
        foreach (var (id, job, cron) in Entries())
        {
            if (anew)
                jobs.RemoveIfExists(id);
            jobs.AddOrUpdate(id, job, cron);
        }
    }

    /// <summary>A cron expression for the tick. Cron counts anew each minute and hour: the tick is shortened to what divides them.</summary>
    internal static string Every(TimeSpan tick) => tick < TimeSpan.FromMinutes(1)
        ? $"*/{DivisorOf60((int)tick.TotalSeconds)} * * * * *"
        : tick < TimeSpan.FromHours(1) ? $"*/{DivisorOf60((int)tick.TotalMinutes)} * * * *" : "0 * * * *";

    private IEnumerable<(string Id, Expression<Func<TickJobs, Task>> Job, string Cron)> Entries()
    {
        yield return (PollFeeds, job => job.PollFeedsAsync(CancellationToken.None), Every(Tick));
        yield return ("deliver-alerts", job => job.DeliverAlertsAsync(CancellationToken.None), Every(Tick));
        yield return ("watch-matches", job => job.WatchMatchesAsync(CancellationToken.None), EveryMinute);
        yield return ("purge", job => job.PurgeAsync(CancellationToken.None), NightlyPurge);
        if (Hubs)
            yield return ("websub", job => job.AskHubsAsync(CancellationToken.None), EveryMinute);
    }

    private static int DivisorOf60(int most) => Enumerable.Range(1, Math.Clamp(most, 1, 59)).Last(number => 60 % number == 0);
}
