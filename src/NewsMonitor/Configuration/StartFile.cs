namespace NewsMonitor.Configuration;

/// <summary>A file a newcomer starts with: the ones of the repository, so that an installed program needs none of it.</summary>
/// <param name="Path">Below the directory of the configuration.</param>
internal sealed record StartFile(string Path)
{
    public static StartFile Schema { get; } = new("appsettings.schema.json");

    public static StartFile IncludeSchema { get; } = new("include.schema.json");

    public static StartFile Watchlist { get; } = new("watchlists/france-mali.json");

    public static IReadOnlyList<StartFile> All { get; } = [new("appsettings.json"), Watchlist, Schema, IncludeSchema];

    public Stream Open() => typeof(StartFile).Assembly.GetManifestResourceStream($"NewsMonitor.Start.{Path.Replace('/', '.')}")!;

    /// <exception cref="IOException">It cannot be written, or is already there; likewise <see cref="UnauthorizedAccessException"/>.</exception>
    public void WriteTo(string path)
    {
        using var shipped = Open();
        using var copy = new FileStream(path, FileMode.CreateNew);
        shipped.CopyTo(copy);
    }
}
