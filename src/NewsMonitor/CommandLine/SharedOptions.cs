using System.CommandLine;

namespace NewsMonitor.CommandLine;

/// <summary>Options that several commands take.</summary>
internal static class SharedOptions
{
    public static Option<string> Config { get; } = new("--config")
    {
        Description = "The configuration file.",
        DefaultValueFactory = _ => "appsettings.json",
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json") { Description = "Print JSON Lines on stdout." };

    public static Argument<string> File { get; } = new("FILE") { Description = "A file, or - for standard input." };
}
