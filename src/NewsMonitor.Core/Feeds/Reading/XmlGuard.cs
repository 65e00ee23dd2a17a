using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>
/// Builds the tree in one pass and counts as it goes, so that nothing hostile is ever held: <see cref="XDocument.Parse(string)"/> takes
/// time quadratic in the depth (50 s for 700 KB), a reader that stops at the limit takes milliseconds.
/// </summary>
internal sealed class XmlGuard(FeedLimits limits)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = true,
    };

    private readonly char[] buffer = new char[8 * 1024];
    private int elements;
    private int namespaces;
    private int items;

    public bool ItemsDropped { get; private set; }

    /// <exception cref="XmlException">Not well-formed.</exception>
    /// <exception cref="FeedLimitException">Beyond a limit.</exception>
    public XElement Read(TextReader text)
    {
        using var reader = XmlReader.Create(text, Settings);
        XElement? root = null;
        XElement? open = null;
        var more = reader.Read();
        while (more)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (IsItem(reader) && ++items > limits.Items)
                    {
                        ItemsDropped = true;
                        reader.Skip();
                        continue;
                    }
                    var empty = reader.IsEmptyElement;
                    var element = Element(reader);
                    if (open is null) root = element;
                    else open.Add(element);
                    if (!empty) open = element;
                    break;
                case XmlNodeType.EndElement:
                    open = open!.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    open?.Add(new XText(Characters(reader)));
                    break;
                case XmlNodeType.CDATA:
                    open?.Add(new XCData(Characters(reader)));
                    break;
                default: break;
            }
            more = reader.Read();
        }
        return root!;
    }

    /// <summary>Somewhat more than will be kept of any text: of the rest only its being well-formed matters.</summary>
    private string Characters(XmlReader reader)
    {
        var length = Fill(reader);
        if (length < buffer.Length) return new string(buffer, 0, length);
        var text = new StringBuilder();
        for (; length > 0 && text.Length < 2 * limits.TextCharacters; length = Fill(reader)) text.Append(buffer, 0, length);
        return text.ToString();
    }

    // A chunk may be shorter than asked for without being the last.
    private int Fill(XmlReader reader)
    {
        var filled = 0;
        while (filled < buffer.Length && reader.ReadValueChunk(buffer, filled, buffer.Length - filled) is > 0 and var read) filled += read;
        return filled;
    }

    private static bool IsItem(XmlReader reader) =>
        reader.Depth is 1 or 2 && (reader.LocalName.Equals("item", StringComparison.OrdinalIgnoreCase) || reader.LocalName == "entry");

    private XElement Element(XmlReader reader)
    {
        if (reader.Depth >= limits.Depth) throw new FeedLimitException($"its elements are nested more than {limits.Depth} deep");
        if (++elements > limits.Elements) throw new FeedLimitException($"it has more than {limits.Elements} elements");
        if (reader.AttributeCount > limits.AttributesPerElement)
            throw new FeedLimitException($"an element has more than {limits.AttributesPerElement} attributes");
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        if (!reader.HasAttributes) return element;
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            else if (++namespaces > limits.Namespaces)
                throw new FeedLimitException($"it declares more than {limits.Namespaces} namespaces");
        }
        reader.MoveToElement();
        return element;
    }
}
