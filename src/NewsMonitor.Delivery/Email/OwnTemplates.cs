using Fluid;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace NewsMonitor.Delivery.Email;

/// <summary>Templates that people put into a folder of theirs (<c>Smtp:Templates</c>); each takes the place of the built-in one of its name.</summary>
public sealed class OwnTemplates : IFileProvider
{
    private readonly string _folder;
    private readonly EmbeddedTemplates _builtIn = new();

    internal OwnTemplates(string folder) => _folder = Path.GetFullPath(folder);

    /// <summary>The templates in the folder; none when there is no such folder.</summary>
    public static IReadOnlyList<string> In(string folder) => Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.liquid").Order(StringComparer.Ordinal)] : [];

    /// <summary>What is wrong with the templates in the folder, file by file, with line and column.</summary>
    public static IEnumerable<(string File, string Error)> Problems(string folder)
    {
        foreach (var file in In(folder))
            if (Problem(file) is { } error)
                yield return (file, error);
    }

    public IFileInfo GetFileInfo(string subpath)
    {
        // A template names others by their plain names, and nothing outside the folder.
        var file = Path.Combine(_folder, Path.GetFileName(subpath));
        return File.Exists(file) ? new PhysicalTemplate(file) : _builtIn.GetFileInfo(subpath);
    }

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private static string? Problem(string file)
    {
        try
        {
            return new FluidParser().TryParse(File.ReadAllText(file), out _, out var error) ? null : error;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return unreadable.Message;
        }
    }

    private sealed class PhysicalTemplate(string file) : IFileInfo
    {
        public bool Exists => true;

        public long Length => new FileInfo(file).Length;

        public string? PhysicalPath => file;

        public string Name => Path.GetFileName(file);

        public DateTimeOffset LastModified => File.GetLastWriteTimeUtc(file);

        public bool IsDirectory => false;

        public Stream CreateReadStream() => File.OpenRead(file);
    }
}
