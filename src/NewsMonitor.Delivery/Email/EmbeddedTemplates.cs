using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace NewsMonitor.Delivery.Email;

/// <summary>The templates that ship inside this assembly, for <c>{% include %}</c>.</summary>
internal sealed class EmbeddedTemplates : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath) => new Template(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class Template(string name) : IFileInfo
    {
        public bool Exists => typeof(EmbeddedTemplates).Assembly.GetManifestResourceInfo(name) is not null;

        public long Length => -1;

        public string? PhysicalPath => null;

        public string Name => name;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public bool IsDirectory => false;

        public Stream CreateReadStream() =>
            typeof(EmbeddedTemplates).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException("No such template.", name);
    }
}
