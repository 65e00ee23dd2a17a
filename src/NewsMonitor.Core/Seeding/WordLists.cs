using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Seeding;

/// <summary>Word lists kept as text files beside the code: <c>[section]</c> lines, words between blanks, a phrase after a bar, comments after a #.</summary>
internal sealed class WordLists
{
    private readonly Dictionary<string, List<string>> sections = new(StringComparer.Ordinal);

    private WordLists(TextReader reader)
    {
        List<string> section = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                section = Open(line.Trim('[', ']'));
            else if (line[0] == '|')
                section.Add(line[1..].Trim());
            else
                section.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>Reads the embedded file of that name.</summary>
    public static WordLists Read(string name)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream($"NewsMonitor.Core.Seeding.{name}")
            ?? throw new InvalidOperationException($"The word list {name} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return new WordLists(reader);
    }

    /// <summary>The words of a section as written; empty when there is none of that name.</summary>
    public IReadOnlyList<string> Words(string section) => sections.TryGetValue(section, out var words) ? words : [];

    /// <summary>The words of a section, folded.</summary>
    public HashSet<string> Folded(string section) => [.. Words(section).Select(Fold.Text).Where(word => word.Length > 0)];

    private List<string> Open(string name)
    {
        if (!sections.TryGetValue(name, out var words))
            sections[name] = words = [];
        return words;
    }
}
