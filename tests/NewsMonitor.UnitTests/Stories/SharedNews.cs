namespace NewsMonitor.UnitTests.Stories;

/// <summary>The real news to develop on, where <c>../shared</c> is present.</summary>
internal static class SharedNews
{
    public static string File(string name)
    {
        var folder = Environment.GetEnvironmentVariable("NEWSMONITOR_SHARED") is { Length: > 0 } given ? given : Above(AppContext.BaseDirectory);
        Assert.SkipWhen(folder is null || !System.IO.File.Exists(Path.Combine(folder, "news", name)), "../shared is not present");
        return Path.Combine(folder!, "news", name);
    }

    private static string? Above(string? folder)
    {
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "shared", "news")))
            folder = Path.GetDirectoryName(folder);
        return folder is null ? null : Path.Combine(folder, "shared");
    }
}
