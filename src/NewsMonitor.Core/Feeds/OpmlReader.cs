using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NewsMonitor.Core.Feeds.Reading;

namespace NewsMonitor.Core.Feeds;

/// <summary>
/// Reads OPML 1.0 and 2.0 behind the guards that feeds are read behind: no DTD, bounded depth and size, one repair for what is not
/// well-formed. Lists named by <c>type="include"</c> are not fetched.
/// </summary>
public static class OpmlReader
{
    /// <param name="bytes">The file.</param>
    /// <param name="namesInUse">Names no feed of the list may get, in any case.</param>
    /// <param name="limits">Null: <see cref="FeedLimits.Default"/>.</param>
    public static OpmlReading Read(ReadOnlyMemory<byte> bytes, IEnumerable<string>? namesInUse = null, FeedLimits? limits = null)
    {
        limits ??= FeedLimits.Default;
        // Four bytes are the most a character takes.
        if (bytes.Length / 4 > limits.Characters)
            return new OpmlReading.NotOpml($"The list was refused: it is longer than {limits.Characters} characters.");
        try
        {
            if (Root(Decoding.Decode(bytes.Span, null), limits) is not { } root || !Is(root, "opml"))
                return new OpmlReading.NotOpml("The file is no OPML: its root is not <opml>.");
            return new OpmlOutlines(namesInUse ?? []).Read(root);
        }
        catch (FeedLimitException beyond)
        {
            return new OpmlReading.NotOpml($"The list was refused: {beyond.Message}.");
        }
        catch (Exception e) when (e is XmlException or ArgumentException or RegexMatchTimeoutException)
        {
            return new OpmlReading.NotOpml($"The list cannot be read: {e.Message}");
        }
    }

    internal static bool Is(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static XElement? Root(string text, FeedLimits limits)
    {
        if (text.Length > limits.Characters) throw new FeedLimitException($"it is longer than {limits.Characters} characters");
        var doctype = Doctype.Drop(text);
        var source = doctype.Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        AttributeCount.Check(source, limits.AttributesPerElement);
        try
        {
            return new XmlGuard(limits).Read(new StringReader(source));
        }
        catch (XmlException)
        {
            var repaired = new XmlRepair(source, new Replacements(doctype.Entities), limits).Run();
            return repaired.Peek() < 0 ? null : new XmlGuard(limits).Read(repaired);
        }
    }
}
