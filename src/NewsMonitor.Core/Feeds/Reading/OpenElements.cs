using System.Text;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>The elements open at a place of a document under repair, and the prefixes they declare.</summary>
internal sealed class OpenElements
{
    private readonly Stack<(string Name, IReadOnlyList<string> Prefixes)> stack = new();
    private readonly Dictionary<string, int> declared = new(StringComparer.Ordinal) { ["xml"] = 1, ["xmlns"] = 1 };

    public int Depth => stack.Count;

    /// <summary>Writes the start tag, with a declaration for each prefix nobody declared; returns the name as written.</summary>
    public string Open(XmlTag tag, StringBuilder output, Replacements entities, SortedSet<string> repairs)
    {
        var prefixes = new List<string>();
        foreach (var (name, value) in tag.Attributes)
        {
            // Undeclaring a prefix is an error in XML 1.0.
            if (name.StartsWith("xmlns:", StringComparison.Ordinal) && value.Length > 0) Declare(name[6..], prefixes);
        }
        output.Append('<').Append(tag.Name);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        Need(tag.Name, missing);
        foreach (var (name, value) in tag.Attributes)
        {
            if (name.StartsWith("xmlns:", StringComparison.Ordinal) ? value.Length == 0 || name[6..] is "xml" or "xmlns" : false) continue;
            Need(name, missing);
            output.Append(' ').Append(name).Append("=\"");
            XmlText.Write(output, value, entities, repairs, inAttribute: true);
            output.Append('"');
        }
        foreach (var prefix in missing)
        {
            repairs.Add("declared a prefix the document uses without declaring it");
            output.Append(" xmlns:").Append(prefix).Append("=\"").Append(Vocabulary.NamespaceOfPrefix(prefix)).Append('"');
            Declare(prefix, prefixes);
        }
        output.Append('>');
        stack.Push((tag.Name, prefixes));
        return tag.Name;
    }

    public string Close()
    {
        var (name, prefixes) = stack.Pop();
        foreach (var prefix in prefixes) declared[prefix]--;
        return name;
    }

    /// <summary>How many elements an end tag closes; 0 when it closes nothing that is open.</summary>
    public int LevelsTo(string name)
    {
        var levels = 0;
        foreach (var (candidate, _) in stack)
        {
            levels++;
            if (candidate.Equals(name, StringComparison.OrdinalIgnoreCase)) return levels;
        }
        return 0;
    }

    private void Declare(string prefix, List<string> prefixes)
    {
        declared[prefix] = declared.GetValueOrDefault(prefix) + 1;
        prefixes.Add(prefix);
    }

    private void Need(string name, SortedSet<string> missing)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && declared.GetValueOrDefault(name[..colon]) == 0) missing.Add(name[..colon]);
    }
}
