namespace NewsMonitor.Core.Seeding;

/// <summary>How much an article is about what stands at some of its words: the title and the lead count most, then how often.</summary>
internal static class Salience
{
    private const double InTitle = 4;
    private const double InLead = 2;

    /// <summary>Sentence 0 is the title or the first sentence; the lead are the three that follow.</summary>
    public static double Of(int sentence) => sentence == 0 ? InTitle : sentence <= 3 ? InLead : 1;

    /// <summary>The sum over sentences, each counted once, slowed down so that one word said over and over does not drown the rest.</summary>
    public static double Of(IEnumerable<int> sentences)
    {
        var distinct = sentences.Distinct().ToList();
        return distinct.Count == 0 ? 0 : distinct.Max(Of) + Math.Log2(1 + distinct.Sum(Of));
    }
}
