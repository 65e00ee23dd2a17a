using System.Globalization;

namespace NewsMonitor.IntegrationTests.Browser.Week;

/// <summary>What ordinary news is made of: headlines and sentences of <c>topics.txt</c>, with places, people and figures to fill in.</summary>
internal sealed class Topic
{
    private static readonly string[] s_towns =
    [
        "Saint-Louis", "Mbour", "Ziguinchor", "Tambacounda", "Bobo-Dioulasso", "Koudougou", "Tamale", "Kumasi", "Takoradi", "Zinder", "Maradi", "Dosso", "Kano", "Jos",
        "Calabar", "Lomé", "Sokodé", "Parakou", "Cotonou", "Bouaké", "Korhogo", "San-Pédro", "Nouadhibou", "Kiffa", "Banjul", "Bissau", "Mindelo", "Monrovia", "Bo", "Kenema",
        "Conakry", "Labé", "Garoua", "Maroua", "Abéché", "Moundou", "Agadir", "Essaouira", "Gabès", "Sfax",
    ];

    private static readonly string[] s_given =
        ["Awa", "Kofi", "Mariam", "Idriss", "Fatou", "Yaw", "Aminata", "Ousseynou", "Efua", "Boubacar", "Nana", "Salif", "Rokia", "Kwame", "Adjoa", "Moussa", "Zara", "Lamine"];

    // Of which names are put together that nobody bears: what happens here and what happens there share no more than their kind.
    private static readonly string[] s_syllables =
        ["ba", "di", "go", "fa", "ko", "lé", "ma", "no", "sa", "ti", "vou", "wé", "za", "bri", "dou", "kan", "lon", "mbo", "ré", "sso", "tam", "you", "gué", "pila", "nda"];

    private readonly string _language;
    private readonly List<string> _headlines = [];
    private readonly List<string> _sentences = [];

    private Topic(string language) => _language = language;

    public string Language => _language;

    /// <summary>The topics of the file, in its order.</summary>
    public static IReadOnlyList<Topic> ReadAll(string file)
    {
        var topics = new List<Topic>();
        foreach (var line in file.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            switch (line[0])
            {
                case '[':
                    topics.Add(new Topic(line[1..3]));
                    break;
                case '#':
                    topics[^1]._headlines.Add(line[2..]);
                    break;
                default:
                    topics[^1]._sentences.Add(line[2..]);
                    break;
            }

        return topics;
    }

    /// <summary>
    /// What happened: every headline once, with sentences that no other has, places, people and figures filled in. So each becomes a story
    /// of its own.
    /// </summary>
    public IEnumerable<(string Title, IReadOnlyList<string> Sentences)> Happen(Random random)
    {
        var each = _sentences.Count / _headlines.Count;
        for (var i = 0; i < _headlines.Count; i++)
        {
            var facts = Facts(random);
            yield return (Fill(_headlines[i], facts), [.. _sentences.Skip(i * each).Take(each).Select(sentence => Fill(sentence, facts))]);
        }
    }

    private Dictionary<string, string> Facts(Random random)
    {
        var towns = random.GetItems(s_towns, 2);
        while (towns[0] == towns[1])
            towns = random.GetItems(s_towns, 2);
        var (thousands, millions, percent) = (random.Next(1100, 48000), random.Next(2, 90), random.Next(120, 9900) / 100m);
        return new Dictionary<string, string>
        {
            ["{town}"] = random.NextDouble() < 0.6 ? Name(random) : towns[0],
            ["{other}"] = towns[1],
            ["{person}"] = $"{random.GetItems(s_given, 1)[0]} {Name(random)}",
            ["{n}"] = random.Next(3, 70).ToString(CultureInfo.InvariantCulture),
            ["{k}"] = thousands.ToString("N0", CultureInfo.InvariantCulture).Replace(",", _language == "fr" ? "\u202f" : ",", StringComparison.Ordinal),
            ["{pct}"] = percent.ToString("0.0", CultureInfo.InvariantCulture).Replace(".", _language == "fr" ? "," : ".", StringComparison.Ordinal),
            ["{money}"] = _language == "fr" ? $"{millions} millions de francs" : $"{millions} million dollars",
        };
    }

    private static string Name(Random random)
    {
        var name = string.Concat(random.GetItems(s_syllables, random.Next(2, 5)));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Fill(string template, Dictionary<string, string> facts) =>
        facts.Aggregate(template, (text, fact) => text.Replace(fact.Key, fact.Value, StringComparison.Ordinal));
}
