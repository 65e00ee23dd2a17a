using System.CommandLine;

namespace NewsMonitor.CommandLine;

/// <summary><c>feeds</c>: what is watched, and the ways in and out of the list.</summary>
internal static class FeedsCommand
{
    public static Command Create() => new("feeds", "List, import, export and discover feeds.")
    {
        FeedsListCommand.Create(),
        FeedsImportCommand.Create(),
        FeedsExportCommand.Create(),
        FeedsDiscoverCommand.Create(),
    };
}
