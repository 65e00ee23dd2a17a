using NewsMonitor.Configuration;

namespace NewsMonitor.CommandLine;

/// <summary>What every command that needs a configuration does first.</summary>
internal static class ConfigurationReading
{
    /// <summary>The settings, or null after each problem was said on stderr.</summary>
    public static MonitorSettings? LoadOrReport(string path) => OrReport(ConfigurationLoader.Load(path));

    /// <summary>The same for what was loaded otherwise.</summary>
    public static MonitorSettings? OrReport(LoadedConfiguration loaded)
    {
        foreach (var problem in loaded.Problems)
            Console.Error.WriteLine($"{problem.Severity.ToString().ToLowerInvariant()}: {problem}");
        return loaded.Settings;
    }
}
