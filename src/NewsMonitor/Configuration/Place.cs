namespace NewsMonitor.Configuration;

/// <summary>A key in a configuration file.</summary>
/// <param name="File">The file's line index.</param>
/// <param name="Key">Configuration key, e.g. <c>Monitor:Feeds:3</c>.</param>
internal sealed record Place(SourceMap File, string Key)
{
    public Place At(string key) => this with { Key = Key.Length == 0 ? key : $"{Key}:{key}" };

    public Place At(string list, int index) => At($"{list}:{index}");

    /// <summary>A path written in the file is relative to the file.</summary>
    public string Resolve(string path) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(File.File)) ?? "", path);
}
