using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching;

/// <summary>An item's words and what was found among them; its memory serves one item after another, on one thread at a time.</summary>
internal sealed class Workspace
{
    private const int None = -1;
    private readonly string[] texts = new string[7];
    private readonly int[] first = new int[7];
    private readonly int[] past = new int[7];
    private readonly List<Field> fields = new(7);
    private readonly int[] firstHit;
    private readonly int[] lastHit;
    private readonly List<(Hit Hit, int Next)> hits = [];
    private readonly List<int> found = [];
    private string? stemsFor;

    public Workspace(int patterns)
    {
        firstHit = new int[patterns];
        lastHit = new int[patterns];
        Array.Fill(firstHit, None);
    }

    public TokenBuffer Tokens { get; } = new();

    /// <summary>For each word of the item its number in the vocabulary, or -1.</summary>
    public int[] WordIds { get; private set; } = new int[512];

    public Stemming Stemming { get; } = new();

    public IReadOnlyList<string> StemLanguages { get; private set; } = [];

    /// <summary>The fields that were read, in their order.</summary>
    public List<Field> Fields => fields;

    /// <summary>Whether there is a hit in the title, of whatever pattern.</summary>
    public bool HitTitle { get; private set; }

    /// <summary>Patterns with at least one hit.</summary>
    public List<int> Found => found;

    public int First(Field field) => first[(int)field];

    public int Past(Field field) => past[(int)field];

    /// <summary>Forgets the last item and takes the words of this one.</summary>
    public void Read(Item item, FieldSet wanted)
    {
        foreach (var pattern in found)
            firstHit[pattern] = None;
        found.Clear();
        HitTitle = false;
        hits.Clear();
        fields.Clear();
        Tokens.Clear();
        if (stemsFor is not { } known || known != item.Language)
            (stemsFor, StemLanguages) = (item.Language, Stemming.LanguagesFor(item.Language));
        for (var field = Field.Title; field <= Field.Tag; field++)
            ReadField(item, field, wanted.Has(field));
    }

    public void MakeRoom()
    {
        if (WordIds.Length < Tokens.Count)
            WordIds = new int[Math.Max(Tokens.Count, WordIds.Length * 2)];
    }

    /// <summary>A word as it stands in the item.</summary>
    public ReadOnlySpan<char> Surface(Field field, int at) => texts[(int)field].AsSpan(Tokens[at].Start, Tokens[at].Length);

    /// <summary>Where a hit stands in its field's text, from its first word to the end of its last.</summary>
    public (int Start, string Text) Place(Hit hit)
    {
        var start = Tokens[hit.First].Start;
        return (start, texts[(int)hit.Field][start..Tokens[hit.Past - 1].End]);
    }

    public void AddHit(int pattern, Hit hit)
    {
        HitTitle |= hit.Field == Field.Title;
        if (firstHit[pattern] == None)
        {
            firstHit[pattern] = hits.Count;
            found.Add(pattern);
        }
        else
        {
            var last = lastHit[pattern];
            if (hits[last].Hit == hit)
                return;
            hits[last] = (hits[last].Hit, hits.Count);
        }
        lastHit[pattern] = hits.Count;
        hits.Add((hit, None));
    }

    /// <summary>The first hit of a pattern in the item's order; -1 when there is none. <see cref="Next"/> leads on.</summary>
    public int FirstHit(int pattern) => firstHit[pattern];

    public int Next(int hit) => hits[hit].Next;

    public Hit this[int hit] => hits[hit].Hit;

    private void ReadField(Item item, Field field, bool wanted)
    {
        first[(int)field] = Tokens.Count;
        if (wanted)
        {
            texts[(int)field] = ItemText.Of(item, field);
            fields.Add(field);
            if (field == Field.Tag)
                ItemText.ReadTags(item, Tokens);
            else
                Tokenizer.Read(texts[(int)field], Tokens);
        }
        past[(int)field] = Tokens.Count;
    }
}
