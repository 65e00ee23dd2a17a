using NewsMonitor.Configuration.Options;
using NewsMonitor.Configuration.Reload;

namespace NewsMonitor.Configuration;

/// <summary>Files and environment in, checked settings or a list of problems out.</summary>
internal sealed class ConfigurationLoader
{
    /// <summary>The keys of the main file; all but <c>Monitor</c> are somebody else's.</summary>
    private static readonly string[] TopLevel = ["Monitor", "Serilog", "Urls", "AllowedHosts", "Logging", OptionKeys.Schema];

    private readonly Problems _problems = new();
    private readonly List<FileStamp> _read = [];
    private ConfigurationSources _sources = new("", [], []);

    private ConfigurationLoader() { }

    /// <summary>Reads <paramref name="path"/>, the files it includes and the environment.</summary>
    public static LoadedConfiguration Load(string path)
    {
        var loader = new ConfigurationLoader();
        var settings = loader.Read(path);
        return new LoadedConfiguration(loader._problems.Any ? null : settings, loader._problems.Found)
        {
            Sources = loader._sources,
            Read = new FileStamps(loader._read),
        };
    }

    /// <summary>
    /// Reads another configuration to compare with: a whole one, or a file of the shape that <c>Include</c> names. Of such a file the watchlists
    /// are taken as they stand; the entities and channels it does not name, and all watchlists if it has none, are those of <paramref name="around"/>.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="around">The configuration it is compared with; null when that is wrong: then such a file is only read, not completed.</param>
    public static LoadedConfiguration LoadOther(string path, MonitorOptions? around)
    {
        var loader = new ConfigurationLoader();
        if (!File.Exists(path))
            loader._problems.Error(new Place(SourceMap.Empty(path), ""), $"there is no such file in {Environment.CurrentDirectory}.", "Name the old configuration or watchlists.");
        if (loader._problems.Any || loader.ReadJson(path, path) is not { } json)
            return new LoadedConfiguration(null, loader._problems.Found);
        if (json.Map.TopLevelKeys.Contains("Monitor", StringComparer.OrdinalIgnoreCase))
            return Load(path);
        var settings = loader.Complete(json.Map, json.Stream, around);
        return new LoadedConfiguration(loader._problems.Any ? null : settings, loader._problems.Found);
    }

    private MonitorSettings? Complete(SourceMap map, Stream stream, MonitorOptions? around)
    {
        var root = new ConfigurationBuilder().Add(new JsonKeys { Stream = stream }).Build();
        var file = new StrictBinder(map, _problems).BindRoot<IncludeFile>(ConfigurationNode.Of(root));
        if (around is null)
            return null;
        var named = file.Entities.Select(entity => entity.Name).ToHashSet();
        var options = new MonitorOptions
        {
            Polling = around.Polling,
            Feeds = [.. around.Feeds.Where(feed => !file.Feeds.Exists(other => other.Name == feed.Name)), .. file.Feeds],
            Entities = [.. around.Entities.Where(entity => !named.Contains(entity.Name)), .. file.Entities],
            Watchlists = file.Watchlists.Count > 0 ? file.Watchlists : around.Watchlists,
            Channels = around.Channels.Concat(file.Channels).GroupBy(channel => channel.Key).ToDictionary(named => named.Key, named => named.Last().Value),
        };
        return new SettingsBuilder(_problems, new Place(map, "")).Build(options, root);
    }

    private MonitorSettings? Read(string path)
    {
        _sources = _sources with { Main = Path.GetFullPath(path) };
        if (ReadJson(path, path) is not { } json)
            return null;
        if (IsIncludeFile(json.Map))
            return Complete(json.Map, json.Stream, new MonitorOptions());
        var root = new ConfigurationBuilder().Add(new JsonKeys { Stream = json.Stream }).Add(new EnvironmentKeys()).Build();
        foreach (var key in json.Map.TopLevelKeys.Except(TopLevel, StringComparer.OrdinalIgnoreCase))
            _problems.Unknown(new Place(json.Map, key), $"unknown key `{key}`.", key, TopLevel);
        SerilogChecks.Check(_problems, new Place(json.Map, "Serilog"), root);
        var monitor = new StrictBinder(json.Map, _problems).Bind<MonitorOptions>(ConfigurationNode.Of(root)["Monitor"]);
        ReadIncludes(monitor, new Place(json.Map, "Monitor:Include"), Path.GetDirectoryName(_sources.Main)!);
        _sources = _sources with { Include = monitor.Include, Secrets = SecretFiles.Of(monitor, new Place(json.Map, "Monitor")) };
        _read.AddRange(_sources.Secrets.Select(FileStamp.Of));
        return new SettingsBuilder(_problems, new Place(json.Map, "Monitor")).Build(monitor, root);
    }

    /// <summary>Watchlists alone, as <c>seed</c> writes them, can be checked and tried as they are.</summary>
    private static bool IsIncludeFile(SourceMap map)
    {
        var keys = map.TopLevelKeys.ToList();
        return keys.Contains(nameof(IncludeFile.Watchlists), StringComparer.OrdinalIgnoreCase)
            && keys.All(key => key == OptionKeys.Schema || OptionKeys.Of(typeof(IncludeFile)).Any(known => known.Name.Equals(key, StringComparison.OrdinalIgnoreCase)));
    }

    private void ReadIncludes(MonitorOptions monitor, Place place, string directory)
    {
        foreach (var (index, pattern) in monitor.Include.Index())
        {
            var files = Found(place.At($"{index}"), directory, pattern);
            if (files is { Count: 0 } && pattern.Contains('*'))
                _problems.Warning(place.At($"{index}"), $"no file in {directory} is named `{pattern}`.");
            else if (files is { Count: 0 })
                _problems.Error(place.At($"{index}"), $"the file `{Path.Combine(directory, pattern)}` does not exist.");
            foreach (var file in files ?? [])
                Append(monitor, file);
        }
    }

    private IReadOnlyList<string>? Found(Place place, string directory, string pattern)
    {
        try
        {
            return IncludedFiles.Find(directory, pattern);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Error(place, $"`{pattern}` in {directory} cannot be listed: {exception.Message}");
            return null;
        }
    }

    private void Append(MonitorOptions monitor, string file)
    {
        var shown = Path.GetRelativePath(Environment.CurrentDirectory, file);
        if (IsBlank(file))
        {
            // What a shell makes before the command that fills it has run.
            _read.Add(FileStamp.Of(file));
            _problems.Warning(new Place(SourceMap.Empty(shown), ""), "is empty and adds nothing.");
            return;
        }

        if (ReadJson(file, shown) is not { } json)
            return;
        var root = new ConfigurationBuilder().Add(new JsonKeys { Stream = json.Stream }).Build();
        var more = new StrictBinder(json.Map, _problems).BindRoot<IncludeFile>(ConfigurationNode.Of(root));
        monitor.Feeds.AddRange(more.Feeds);
        monitor.Entities.AddRange(more.Entities);
        monitor.Watchlists.AddRange(more.Watchlists);
        foreach (var (name, channel) in more.Channels)
            if (!monitor.Channels.TryAdd(name, channel))
                _problems.Error(channel.Place, $"a channel named `{name}` is already there.", "Give one of the two another name.");
    }

    private static bool IsBlank(string file) => File.Exists(file) && new FileInfo(file).Length == 0;

    private JsonText? ReadJson(string path, string shown)
    {
        try
        {
            _read.Add(FileStamp.Of(Path.GetFullPath(path)));
            return JsonText.Read(_problems, shown, File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Error(
                new Place(SourceMap.Empty(shown), ""),
                File.Exists(path) ? $"cannot be read: {exception.Message}" : $"there is no such file in {Environment.CurrentDirectory}.",
                "Name one with --config PATH, start where appsettings.json is, or have one written here: newsmonitor init.");
            return null;
        }
    }
}
