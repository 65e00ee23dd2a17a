using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using NewsMonitor.Storage.Access;

namespace NewsMonitor.Web.Access;

/// <summary>
/// Keeps the keys of cookies and forms in our database: what one node has given out, all know, also after a start anew. ASP.NET asks once a
/// day, makes a key every 90 days, and knows no other way than to wait.
/// </summary>
/// <param name="keys">The table.</param>
internal sealed class StoredKeys(ProtectionKeys keys) : IXmlRepository
{
    private int _seen;

    /// <summary>Takes over the keys that earlier versions kept as files, where the database has none yet.</summary>
    /// <param name="keys">The table.</param>
    /// <param name="directory">Where the files are, or were.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task TakeOverAsync(ProtectionKeys keys, string directory, CancellationToken cancellation)
    {
        if (!Directory.Exists(directory) || (await keys.ListAsync(cancellation)).Count > 0)
            return;
        foreach (var (index, file) in Directory.GetFiles(directory, "key-*.xml").Order(StringComparer.Ordinal).Index())
            await keys.AddAsync(index, Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file, cancellation), cancellation);
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var found = keys.ListAsync(CancellationToken.None).GetAwaiter().GetResult();
        _seen = found.Count;
        return [.. found.Select(XElement.Parse)];
    }

    /// <summary>A key that another node was quicker with is dropped: ASP.NET reads again after it has stored one, and takes what it finds.</summary>
    public void StoreElement(XElement element, string friendlyName) =>
        keys.AddAsync(_seen, friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
