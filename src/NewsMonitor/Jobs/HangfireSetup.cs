using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Storage.Dialects;

namespace NewsMonitor.Jobs;

/// <summary>Hangfire as we use it: to tick.</summary>
internal static class HangfireSetup
{
    /// <summary>What a job leaves to look at in the dashboard. A tick leaves thousands a day.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    /// <summary>
    /// Its distributed lock is a row that nobody renews: after a SIGKILL in the midst of a pass all scheduling stands still for this long. Every one
    /// it takes is held for milliseconds.
    /// </summary>
    private static readonly TimeSpan DeadLock = TimeSpan.FromSeconds(60);

    /// <summary>A dead process's job is taken up after this; a living one renews its claim.</summary>
    private static readonly TimeSpan DeadJob = TimeSpan.FromSeconds(30);

    /// <summary>Three nodes, with what Storage takes, fit into the hundred that PostgreSQL gives.</summary>
    private const int MostConnections = 10;

    public static void AddTickJobs(this IServiceCollection services, MonitorOptions options)
    {
        services.AddSingleton(provider => new TickJobs(provider.GetRequiredService<Ticker>()));
        services.AddHangfire(hangfire =>
        {
            hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (options.Jobs.Storage == JobsKind.PostgreSql)
                UsePostgreSql(hangfire, options.Jobs.ConnectionString ?? options.Storage.ConnectionString!);
            else
                hangfire.UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = Memory });
        });
        services.AddHangfireServer(server =>
        {
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
            // As many as can be at work together: eight polls, and one of each other job.
            server.WorkerCount = 12;
            server.ShutdownTimeout = TimeSpan.FromSeconds(5);
            server.HeartbeatInterval = TimeSpan.FromSeconds(10);
            server.ServerTimeout = TimeSpan.FromMinutes(1);
            server.ServerCheckInterval = TimeSpan.FromMinutes(1);
        });
    }

    private static void UsePostgreSql(IGlobalConfiguration hangfire, string connectionString)
    {
        HangfireSchema.Prepare(connectionString);
        hangfire.UsePostgreSqlStorage(postgres => postgres.UseNpgsqlConnection(Pools.Limited(connectionString, MostConnections)), new PostgreSqlStorageOptions
        {
            SchemaName = HangfireSchema.Name,
            PrepareSchemaIfNecessary = false,
            AllowDegradedModeWithoutStorage = false,
            DistributedLockTimeout = DeadLock,
            InvisibilityTimeout = DeadJob,
            UseSlidingInvisibilityTimeout = true,
            // Every node ticks by itself when it is given none, so there is nothing to hurry for.
            QueuePollInterval = TimeSpan.FromSeconds(5),
            JobExpirationCheckInterval = TimeSpan.FromMinutes(10),
        }).WithJobExpirationTimeout(Memory);
    }
}
