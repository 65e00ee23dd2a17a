using System.Text;

namespace NewsMonitor.FaultRig.News;

/// <summary>Made-up words, none twice: items that share no word cannot be taken for reports of one event.</summary>
internal sealed class Words(int seed)
{
    private const string Consonants = "bdfgklmnprstvz";
    private const string Vowels = "aeiou";

    private readonly HashSet<string> _used = [];

    /// <summary>Its own generator, so that a seed makes the same words whatever else was drawn.</summary>
    private readonly Random _random = new(seed);

    public string Next(string prefix = "")
    {
        while (true)
        {
            var word = new StringBuilder(prefix);
            for (var syllables = _random.Next(3, 5); syllables > 0; syllables--)
                word.Append(Consonants[_random.Next(Consonants.Length)]).Append(Vowels[_random.Next(Vowels.Length)]);
            if (_used.Add(word.ToString()))
                return word.ToString();
        }
    }

    public string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Next()));
}
