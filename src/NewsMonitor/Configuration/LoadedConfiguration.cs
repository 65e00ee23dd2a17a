namespace NewsMonitor.Configuration;

/// <summary>What reading the configuration came to.</summary>
/// <param name="Settings">Null when there is an error among the problems.</param>
/// <param name="Problems">Errors and warnings, in the order of the files.</param>
internal sealed record LoadedConfiguration(MonitorSettings? Settings, IReadOnlyList<Problem> Problems);
