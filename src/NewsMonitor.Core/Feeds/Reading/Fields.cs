using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>The children of an element under the names of a <see cref="Vocabulary"/>.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, List<XElement>> children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> order = new(StringComparer.Ordinal);

    public Fields(XElement? parent, Vocabulary vocabulary)
    {
        Element = parent;
        Vocabulary = vocabulary;
        foreach (var child in parent?.Elements() ?? [])
        {
            var key = vocabulary.Key(child);
            if (!children.TryGetValue(key, out var list))
            {
                children.Add(key, list = []);
                order.Add(key, order.Count);
            }
            list.Add(child);
        }
    }

    public XElement? Element { get; }

    public Vocabulary Vocabulary { get; }

    public IReadOnlyList<XElement> All(string key) => children.TryGetValue(key, out var list) ? list : [];

    /// <summary>The first of that name, empty or not.</summary>
    public XElement? Head(string key) => All(key) is [var head, ..] ? head : null;

    public IEnumerable<XElement> All(params IEnumerable<string> keys) => keys.SelectMany(All);

    /// <summary>The first element that says anything, by the order of the keys.</summary>
    public XElement? First(params IEnumerable<string> keys) => All(keys).FirstOrDefault(SaysSomething);

    /// <summary>Its text, trimmed; null when none has any.</summary>
    public string? Text(params IEnumerable<string> keys) => ElementText.Plain(First(keys));

    public Fields Of(string key) => new(Head(key), Vocabulary);

    public bool IsBefore(string key, string other) => order.TryGetValue(key, out var mine) && order.TryGetValue(other, out var its) && mine < its;

    // Not by its value, which is put together anew each time it is asked for.
    private static bool SaysSomething(XElement element) => element.Nodes().Any(node => node is XElement || node is XText text && !string.IsNullOrWhiteSpace(text.Value));
}
