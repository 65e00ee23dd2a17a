using NewsMonitor.Configuration.Reload;

namespace NewsMonitor.Configuration;

/// <summary>What reading the configuration came to.</summary>
/// <param name="Settings">Null when there is an error among the problems.</param>
/// <param name="Problems">Errors and warnings, in the order of the files.</param>
internal sealed record LoadedConfiguration(MonitorSettings? Settings, IReadOnlyList<Problem> Problems)
{
    /// <summary>Where it came from, as far as that could be read.</summary>
    public ConfigurationSources Sources { get; init; } = new("", [], []);

    /// <summary>How the files were just before they were read.</summary>
    public FileStamps Read { get; init; } = new([]);
}
