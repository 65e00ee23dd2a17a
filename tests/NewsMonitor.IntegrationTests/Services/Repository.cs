namespace NewsMonitor.IntegrationTests.Services;

/// <summary>The checkout the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(string file) => Path.Combine(Root, file);

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "Monitor.sln")))
                return directory.FullName;
        throw new DirectoryNotFoundException("Monitor.sln is not above the tests.");
    }
}
