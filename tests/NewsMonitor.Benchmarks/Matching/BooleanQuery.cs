namespace NewsMonitor.Benchmarks.Matching;

/// <summary>A query as analysts write them: <c>(a OR b) AND "c d" NEAR/5 e NOT f</c>.</summary>
internal sealed record BooleanQuery(string Either, string Or, (string First, string Second) Phrase, string Near, string Not)
{
    public const int Distance = 5;

    /// <summary>Each is made around one place of one text, which it matches; what it excludes and one of its alternatives come from elsewhere.</summary>
    public static BooleanQuery[] Draw(Terms terms, int count)
    {
        var random = new Random(31);
        string[] words = [.. terms.Frequencies.Where(entry => Terms.IsLong(entry.Key) && entry.Value > 1 && entry.Value < terms.Texts.Count / 20).Select(entry => entry.Key).Order(StringComparer.Ordinal)];
        var known = words.ToHashSet(StringComparer.Ordinal);
        var drawn = new HashSet<BooleanQuery>();
        while (drawn.Count < count)
        {
            var text = terms.Texts[random.Next(terms.Texts.Count)];
            var at = random.Next(text.Length);
            var near = at + 2 + random.Next(Distance);
            var either = text[random.Next(text.Length)];
            var not = words[random.Next(words.Length)];
            if (near < text.Length && Terms.IsLong(text[at]) && Terms.IsLong(text[at + 1]) && known.Contains(text[near]) && known.Contains(either) && !text.Contains(not, StringComparer.Ordinal))
                drawn.Add(new BooleanQuery(either, words[random.Next(words.Length)], (text[at], text[at + 1]), text[near], not));
        }
        return [.. drawn];
    }

    public override string ToString() => $"({Either} OR {Or}) AND \"{Phrase.First} {Phrase.Second}\" NEAR/{Distance} {Near} NOT {Not}";
}
