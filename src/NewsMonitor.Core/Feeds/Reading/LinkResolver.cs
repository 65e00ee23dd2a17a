using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>Makes links absolute: against <c>xml:base</c> at every level, then the document's address, then what the feed says of itself.</summary>
internal sealed class LinkResolver(Uri? documentBase)
{
    private static readonly XName XmlBase = XNamespace.Xml + "base";

    // Schemes that run code or reach into the reader's machine.
    private static readonly string[] Refused = ["javascript", "vbscript", "data", "file", "blob", "about", "view-source"];

    /// <summary>Stands in when neither the document's address nor <c>xml:base</c> is known; set once the feed's own links are read.</summary>
    public Uri? Fallback { get; set; }

    public Uri? BaseOf(XElement? element)
    {
        var bases = element?.AncestorsAndSelf().Select(e => e.Attribute(XmlBase)?.Value).OfType<string>().Reverse() ?? [];
        var current = documentBase ?? Fallback;
        foreach (var value in bases)
        {
            if (TryResolve(current, value.Trim(), out var next) && !Refused.Contains(next.Scheme)) current = next;
        }
        return current;
    }

    /// <summary>Null for nothing and for schemes that are refused; as written when it cannot be made absolute.</summary>
    public string? Resolve(string? link, XElement? at) => Resolve(link, () => BaseOf(at));

    public string? Resolve(string? link) => Resolve(link, () => documentBase ?? Fallback);

    public static string? Resolve(string? link, Func<Uri?> findBase)
    {
        var trimmed = link?.Trim().ReplaceLineEndings("").Replace("\t", "", StringComparison.Ordinal);
        if (string.IsNullOrEmpty(trimmed) || IsRefused(trimmed)) return null;
        if (HasScheme(trimmed)) return trimmed;
        var against = findBase();
        if (against is null) return trimmed.StartsWith("//", StringComparison.Ordinal) ? "https:" + trimmed : trimmed;
        return TryResolve(against, trimmed, out var absolute) ? absolute.AbsoluteUri : trimmed;
    }

    public static bool IsHttp(string? link) =>
        link is not null && (link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    /// <summary>The way browsers read it: control characters and blanks do not hide a scheme.</summary>
    public static bool IsRefused(string link)
    {
        var colon = link.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 0 or > 40) return false;
        var scheme = string.Concat(link.Take(colon).Where(c => c > ' ' && !char.IsControl(c)));
        return Refused.Contains(scheme, StringComparer.OrdinalIgnoreCase);
    }

    // RFC 3986, 3.1.
    private static bool HasScheme(string link)
    {
        var colon = link.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(link[0]) && link.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static bool TryResolve(Uri? against, string link, out Uri absolute)
    {
        if (HasScheme(link)) return Uri.TryCreate(link, UriKind.Absolute, out absolute!);
        absolute = null!;
        return against is not null && Uri.TryCreate(against, link, out absolute!);
    }
}
