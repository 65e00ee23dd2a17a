using Hangfire;
using NewsMonitor.Configuration;
using NewsMonitor.Configuration.Reload;
using NewsMonitor.Jobs;
using NewsMonitor.Logging;
using NewsMonitor.Metrics;
using NewsMonitor.Pipeline;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Pages;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Serilog;

namespace NewsMonitor.Web;

/// <summary>The running service: Hangfire ticks, our tables say what is due, Kestrel shows it.</summary>
internal static class Service
{
    /// <param name="path">As given to <c>--config</c>.</param>
    /// <param name="loaded">What was read there; it is good.</param>
    /// <param name="logger">Serilog's.</param>
    /// <param name="cancellation">Ends the service.</param>
    public static async Task RunAsync(string path, LoadedConfiguration loaded, Serilog.ILogger logger, CancellationToken cancellation)
    {
        var settings = loaded.Settings!;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [], ApplicationName = typeof(Service).Assembly.GetName().Name });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(settings.Root);
        builder.Services.AddSerilog(logger);
        builder.Services.AddMonitorPages();
        builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("newsmonitor")).WithMetrics(metrics => metrics.AddMeter(MonitorMetrics.MeterName).AddPrometheusExporter());

        using var logging = new Serilog.Extensions.Logging.SerilogLoggerFactory(logger);
        await using var monitor = await Composition.ForServiceAsync(settings, TimeProvider.System, logging, cancellation);
        await StoredKeys.TakeOverAsync(monitor.Database.ProtectionKeys, Path.Combine(settings.Options.DataDirectory, "keys"), cancellation);
        builder.Services.AddAccess(settings, monitor);
        builder.Services.AddSingleton(monitor);
        builder.Services.AddSingleton(TimeProvider.System);
        var ticker = new Ticker(monitor, TimeProvider.System, logging.CreateLogger<Ticker>());
        builder.Services.AddSingleton(ticker);
        builder.Services.AddTickJobs(settings.Options);
        var watch = new ConfigurationWatch(path, loaded, monitor, TimeProvider.System, logging.CreateLogger<ConfigurationWatch>());
        builder.Services.AddSingleton(watch);
        builder.Services.AddHostedService(_ => watch);
        builder.Services.AddHostedService(_ => new DeliveryPump(monitor, logging.CreateLogger<DeliverJob>()));

        builder.Services.AddHostedService(services => new TickKeeper(
            ticker, settings.Options.Jobs.Tick, TimeProvider.System, () => RegisterTicks(services), logging.CreateLogger<TickKeeper>()));

        await using var app = builder.Build();
        // Not through the builder, which would write them into the configuration that the next one is compared with.
        foreach (var address in ListenAddress.Texts(settings.Root))
            app.Urls.Add(address);
        app.UseAccess(settings.Options.Web);
        app.MapPrometheusScrapingEndpoint("/metrics");
        app.MapHealth(monitor, watch);
        if (monitor.WebSub is not null)
            app.MapWebSub(WebSub(app, monitor, logging));
        app.MapMonitorPages();

        logging.CreateLogger<Composition>().Started(
            typeof(Service).Assembly.GetName().Version!.ToString(3), settings.Feeds.Count(feed => feed.Enabled), settings.Watchlists.Watchlists.Count, Where(settings));
        // Counting begins here, or the first polls would be missing.
        app.Services.GetRequiredService<MeterProvider>();
        RegisterTicks(app.Services);
        await app.RunAsync(cancellation);

        void RegisterTicks(IServiceProvider services) =>
            TickSchedule.Register(services.GetRequiredService<IRecurringJobManager>(), settings.Options.Jobs.Tick, hubs: monitor.WebSub is not null);
    }

    private static WebSubCallback WebSub(WebApplication app, Composition monitor, ILoggerFactory logging)
    {
        var jobs = app.Services.GetRequiredService<IRecurringJobManager>();
        return new WebSubCallback(
            monitor.Database, TimeProvider.System, () => monitor.Settings.Options.Http.MaxBytes, () => TickSchedule.PollNow(jobs), logging.CreateLogger<WebSubCallback>());
    }

    /// <summary>Where a newcomer finds what the service makes.</summary>
    private static string Where(MonitorSettings settings)
    {
        var pickup = Path.Combine(settings.Options.DataDirectory, "pickup");
        var mail = settings.Options.Smtp.Host is { } host ? $"mail goes to {host}" : $"mail is written to {pickup}";
        return $"{mail}; how things stand is at {ListenAddress.Texts(settings.Root)[0].TrimEnd('/')}/";
    }
}
