using System.Linq.Expressions;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using NewsMonitor.Configuration.Options;

namespace NewsMonitor.Jobs;

/// <summary>A few fixed recurring jobs, never one a feed: Hangfire walks its recurring jobs one by one on every pass.</summary>
internal static class TickSchedule
{
    private const string NightlyPurge = "17 3 * * *";
    private const string EveryMinute = "* * * * *";

    public static void AddTickJobs(this IServiceCollection services, MonitorOptions options)
    {
        services.AddSingleton(provider => new TickJobs(provider.GetRequiredService<Ticker>()));
        services.AddHangfire(hangfire =>
        {
            hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (options.Jobs.Storage == JobsKind.PostgreSql)
                hangfire.UsePostgreSqlStorage(postgres => postgres.UseNpgsqlConnection(options.Jobs.ConnectionString ?? options.Storage.ConnectionString));
            else
                hangfire.UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(1) });
        });
        services.AddHangfireServer(server =>
        {
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
            // A worker waits while its lane or its feeds do; waiting costs next to nothing.
            server.WorkerCount = 20;
            server.ShutdownTimeout = TimeSpan.FromSeconds(5);
        });
    }

    /// <summary>Anew, for a schedule that outlived a process, or its clock, waits for moments that are none any more.</summary>
    /// <param name="jobs">Hangfire's.</param>
    /// <param name="tick">How often to look for what is due.</param>
    /// <param name="hubs">Whether hubs can reach us.</param>
    public static void Register(IRecurringJobManager jobs, TimeSpan tick, bool hubs)
    {
        Add("poll-feeds", job => job.PollFeedsAsync(CancellationToken.None), Every(tick));
        Add("deliver-alerts", job => job.DeliverAlertsAsync(CancellationToken.None), Every(tick));
        Add("watch-matches", job => job.WatchMatchesAsync(CancellationToken.None), EveryMinute);
        Add("purge", job => job.PurgeAsync(CancellationToken.None), NightlyPurge);
        if (hubs)
            Add("websub", job => job.AskHubsAsync(CancellationToken.None), EveryMinute);
        else
            jobs.RemoveIfExists("websub");
        // The first feeds are asked at once, and silence counts from now.
        PollNow(jobs);
        jobs.Trigger("watch-matches");

        void Add(string id, Expression<Func<TickJobs, Task>> job, string cron)
        {
            jobs.RemoveIfExists(id);
            jobs.AddOrUpdate(id, job, cron);
        }
    }

    /// <summary>Not at the next tick but now.</summary>
    public static void PollNow(IRecurringJobManager jobs) => jobs.Trigger("poll-feeds");

    /// <summary>A cron expression for the tick. Cron counts anew each minute and hour: the tick is shortened to what divides them.</summary>
    internal static string Every(TimeSpan tick) => tick < TimeSpan.FromMinutes(1)
        ? $"*/{DivisorOf60((int)tick.TotalSeconds)} * * * * *"
        : tick < TimeSpan.FromHours(1) ? $"*/{DivisorOf60((int)tick.TotalMinutes)} * * * *" : "0 * * * *";

    private static int DivisorOf60(int most) => Enumerable.Range(1, Math.Clamp(most, 1, 59)).Last(number => 60 % number == 0);
}
