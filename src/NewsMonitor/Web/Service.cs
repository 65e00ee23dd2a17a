using Hangfire;
using NewsMonitor.Configuration;
using NewsMonitor.Configuration.Reload;
using NewsMonitor.Jobs;
using NewsMonitor.Logging;
using NewsMonitor.Metrics;
using NewsMonitor.Pipeline;
using NewsMonitor.Systemd;
using NewsMonitor.Tracing;
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
        builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("newsmonitor"))
            .WithMetrics(metrics => metrics.AddMeter(MonitorMetrics.MeterName, MonitorMetrics.RuntimeMeterName).AddView(MonitorMetrics.RoomOf).AddPrometheusExporter())
            .ExportTraces(settings);

        using var logging = new Serilog.Extensions.Logging.SerilogLoggerFactory(logger);
        await using var monitor = await Composition.ForServiceAsync(settings, TimeProvider.System, logging, cancellation);
        await StoredKeys.TakeOverAsync(monitor.Database.ProtectionKeys, Path.Combine(settings.Options.DataDirectory, "keys"), cancellation);
        builder.Services.AddAccess(settings, monitor);
        builder.Services.AddSingleton(monitor);
        builder.Services.AddSingleton(monitor.Time);
        var ticker = new Ticker(monitor, monitor.Time, logging.CreateLogger<Ticker>());
        builder.Services.AddSingleton(ticker);
        builder.Services.AddTickJobs(settings.Options);
        var watch = new ConfigurationWatch(path, loaded, monitor, monitor.Time, logging.CreateLogger<ConfigurationWatch>());
        builder.Services.AddSingleton(watch);
        builder.Services.AddHostedService(_ => watch);
        var pump = new DeliveryPump(monitor, monitor.Time, logging.CreateLogger<DeliverJob>());
        builder.Services.AddHostedService(_ => pump);
        builder.Services.AddSystemd(monitor, ticker, pump, monitor.Time);

        var schedule = TickSchedule.Of(settings.Options, hubs: monitor.WebSub is not null);
        builder.Services.AddSingleton(services => new ScheduleWatch(
            services.GetRequiredService<JobStorage>(), services.GetRequiredService<IRecurringJobManager>(), schedule, monitor.Metrics, monitor.Time,
            logging.CreateLogger<ScheduleWatch>()));
        builder.Services.AddSingleton(services => new TickKeeper(
            ticker, schedule, monitor.Time, () => schedule.Register(services.GetRequiredService<IRecurringJobManager>(), anew: true), logging.CreateLogger<TickKeeper>()));
        builder.Services.AddHostedService(services => services.GetRequiredService<ScheduleWatch>());
        builder.Services.AddHostedService(services => services.GetRequiredService<TickKeeper>());
        builder.Services.AddHostedService(services => new StorageWatch(
            monitor, monitor.Time, services.GetRequiredService<TickKeeper>().TickNow, logging.CreateLogger<StorageWatch>()));

        await using var app = builder.Build();
        // Not through the builder, which would write them into the configuration that the next one is compared with.
        foreach (var address in ListenAddress.Texts(settings.Root))
            app.Urls.Add(address);
        app.UseStorageAnswer();
        app.UseAccess(settings.Options.Web);
        app.UseUnknownAddressPage();
        app.MapPrometheusScrapingEndpoint("/metrics");
        app.MapHealth(monitor, watch, app.Services.GetRequiredService<ScheduleWatch>());
        if (monitor.WebSub is not null)
            app.MapWebSub(WebSub(app, monitor, logging));
        app.MapMonitorPages();

        logging.CreateLogger<Composition>().Started(
            typeof(Service).Assembly.GetName().Version!.ToString(3), settings.Feeds.Count(feed => feed.Enabled), settings.Watchlists.Watchlists.Count, Where(settings));
        // Counting begins here, or the first polls would be missing.
        app.Services.GetRequiredService<MeterProvider>();
        monitor.BeginCounting();
        await app.RunAsync(cancellation);
    }

    private static WebSubCallback WebSub(WebApplication app, Composition monitor, ILoggerFactory logging)
    {
        var keeper = app.Services.GetRequiredService<TickKeeper>();
        return new WebSubCallback(
            monitor.Database, monitor.Time, () => monitor.Settings.Options.Http.MaxBytes, keeper.TickNow, logging.CreateLogger<WebSubCallback>());
    }

    /// <summary>Where a newcomer finds what the service makes.</summary>
    private static string Where(MonitorSettings settings)
    {
        var pickup = Path.Combine(settings.Options.DataDirectory, "pickup");
        var mail = settings.Options.Smtp.Host is { } host ? $"mail goes to {host}" : $"mail is written to {pickup}";
        return $"{mail}; how things stand is at {ListenAddress.Texts(settings.Root)[0].TrimEnd('/')}/";
    }
}
