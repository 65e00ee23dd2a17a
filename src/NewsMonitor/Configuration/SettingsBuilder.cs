using NewsMonitor.Configuration.Options;

namespace NewsMonitor.Configuration;

/// <summary>Checks what the options mean, after the binder has checked their shape, and turns them into settings.</summary>
internal sealed class SettingsBuilder(Problems problems, Place place)
{
    public MonitorSettings? Build(MonitorOptions options, IConfigurationRoot root)
    {
        new GeneralChecks(problems, place).Check(options, root);
        var feeds = new FeedChecks(problems).Read(options);
        var channels = new ChannelChecks(problems).Read(options.Channels);
        var watchlists = new WatchlistChecks(problems).Read(options);
        if (problems.Any || watchlists is not { } compiled)
            return null;
        return new MonitorSettings
        {
            Options = options,
            Root = root,
            Feeds = feeds,
            Channels = channels,
            Watchlists = compiled.Set,
            Matcher = compiled.Matcher,
        };
    }
}
