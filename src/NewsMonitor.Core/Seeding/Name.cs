using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Seeding;

/// <summary>Who or what an article names, with all the ways it does.</summary>
internal sealed class Name(Mention first)
{
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);

    /// <summary>The fullest form, as first written.</summary>
    public string Text { get; set; } = first.Text;

    public string Key { get; set; } = first.Key;

    public string[] Parts => Key.Split(' ');

    public List<Mention> Mentions { get; } = [];

    /// <summary>Other forms the article uses, as written.</summary>
    public IEnumerable<string> Aliases => aliases.Values;

    public EntityType Type { get; set; }

    public double Salience { get; set; }

    public bool IsInstitution => Mentions.Exists(mention => mention.Institution);

    public void Add(Mention mention)
    {
        Mentions.Add(mention);
        if (mention.Key == Key && !Text.Any(char.IsLower))
            Text = mention.Text;
        Add(mention.Text, mention.Key);
    }

    public void Add(string text, string key)
    {
        if (key != Key)
            aliases.TryAdd(key, text);
    }

    /// <summary>Counts a mention without taking its form for an alias: a first name names too many.</summary>
    public void Count(Mention mention) => Mentions.Add(mention);
}
