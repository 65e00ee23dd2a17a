namespace NewsMonitor.Configuration.Reload;

/// <summary>Where a configuration comes from.</summary>
/// <param name="Main">The file named by <c>--config</c>, absolute.</param>
/// <param name="Include">Its patterns; files that match may come and go.</param>
/// <param name="Secrets">Files that hold secrets and certificates, absolute.</param>
internal sealed record ConfigurationSources(string Main, IReadOnlyList<string> Include, IReadOnlyList<string> Secrets)
{
    /// <summary>How the files are now, in the order in which they are read.</summary>
    public FileStamps Look() => new([FileStamp.Of(Main), .. Included().Select(FileStamp.Of), .. Secrets.Select(FileStamp.Of)]);

    private IEnumerable<string> Included()
    {
        try
        {
            return [.. Include.SelectMany(pattern => IncludedFiles.Find(Path.GetDirectoryName(Main)!, pattern))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A directory that cannot be listed is a change; reading it says what is wrong.
            return [];
        }
    }
}
