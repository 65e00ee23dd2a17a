using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>The children of an element under the names of a <see cref="Vocabulary"/>.</summary>
internal sealed class Fields
{
    // An item has a handful of children: looking through them costs less than a table of them.
    private readonly List<(string Key, XElement Element)> children = [];

    public Fields(XElement? parent, Vocabulary vocabulary)
    {
        Element = parent;
        Vocabulary = vocabulary;
        if (parent is null) return;
        foreach (var child in parent.Elements()) children.Add((vocabulary.Key(child), child));
    }

    public XElement? Element { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>All of those names, by the order of the keys.</summary>
    public IReadOnlyList<XElement> All(params ReadOnlySpan<string> keys)
    {
        List<XElement>? found = null;
        foreach (var key in keys)
            foreach (var child in children)
                if (child.Key == key) (found ??= []).Add(child.Element);
        return found ?? (IReadOnlyList<XElement>)[];
    }

    /// <summary>The first of that name, empty or not.</summary>
    public XElement? Head(string key)
    {
        foreach (var child in children)
            if (child.Key == key) return child.Element;
        return null;
    }

    /// <summary>The first element that says anything, by the order of the keys.</summary>
    public XElement? First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            foreach (var child in children)
                if (child.Key == key && SaysSomething(child.Element)) return child.Element;
        return null;
    }

    /// <summary>Its text, trimmed; null when none has any.</summary>
    public string? Text(params ReadOnlySpan<string> keys) => ElementText.Plain(First(keys));

    public Fields Of(string key) => new(Head(key), Vocabulary);

    /// <summary>Whether the first of one name stands before the first of the other.</summary>
    public bool IsBefore(string key, string other)
    {
        var (mine, its) = (children.FindIndex(child => child.Key == key), children.FindIndex(child => child.Key == other));
        return mine >= 0 && its >= 0 && mine < its;
    }

    // Not by its value, which is put together anew each time it is asked for.
    private static bool SaysSomething(XElement element)
    {
        for (var node = element.FirstNode; node is not null; node = node.NextNode)
            if (node is XElement || node is XText text && !string.IsNullOrWhiteSpace(text.Value)) return true;
        return false;
    }
}
