using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>1,000 boolean queries, beside Lucene.Net used as Luwak uses Lucene.</summary>
internal static class BooleanSection
{
    private const int Queries = 1_000;
    private const int TimesLuwak = 50;

    public static Section Measure(NewsTexts texts, Terms terms)
    {
        var section = new Section("1,000 queries (a OR b) AND \"c d\" NEAR/5 e NOT f", "who", "thousand items/s", "ours / its", "found an item", "bytes an item", "target");
        var queries = BooleanQuery.Draw(terms, Queries);
        var ours = Throughput.Of(texts.Items, Ours.Finder(Ours.OfEach(queries.Select(query => query.ToString()))));
        section.Row("NewsMonitor", Section.Thousands(ours.PerSecond), "1.00", Section.Number(ours.Found), Section.Number(ours.Allocated), "");
        var lucene = new LuceneMonitor(queries, terms);
        void Row(string who, Func<Item, int> contestant)
        {
            var theirs = Throughput.Of(texts.Items, contestant);
            var times = ours.PerSecond / theirs.PerSecond;
            section.Row(
                who, Section.Thousands(theirs.PerSecond), Section.Number(times), Section.Number(theirs.Found), Section.Number(theirs.Allocated),
                section.Target($"{TimesLuwak} times", times >= TimesLuwak));
        }

        Row("Lucene.Net, all queries", lucene.BruteForce);
        Row("Lucene.Net, presearched", lucene.Presearched);
        Row($"Lucene.Net, presearched, batches of {LuceneMonitor.BatchSize}", lucene.PresearchedInBatches);
        return section;
    }
}
