using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>
/// Stored queries over Lucene.Net as Luwak does it: an index in memory of the item alone, or of a batch of items, and the queries asked of it. With a
/// presearcher only those are asked whose rarest required word is in the item; Luwak finds them with an index of the queries, here a table does.
/// </summary>
internal sealed class LuceneMonitor
{
    private const string Text = "text";
    public const int BatchSize = 20;

    private static readonly FoldingAnalyzer Analyzer = new();
    private readonly Query[] _queries;
    private readonly ILookup<string, Lucene.Net.Search.BooleanQuery> _byRequired;
    private readonly List<Item> _batch = new(BatchSize);

    public LuceneMonitor(BooleanQuery[] queries, Terms terms)
    {
        string Folded(string word)
        {
            using var words = Analyzer.GetTokenStream(Text, word);
            var term = words.GetAttribute<ICharTermAttribute>();
            words.Reset();
            words.IncrementToken();
            return term.ToString()!;
        }

        string Rarest(BooleanQuery query) => ((string[])[query.Phrase.First, query.Phrase.Second, query.Near]).MinBy(word => terms.Frequencies[word])!;
        var built = queries.Select(query => (Required: Folded(Rarest(query)), Query: Build(query, Folded))).ToList();
        _queries = [.. built.Select(entry => entry.Query)];
        _byRequired = built.ToLookup(entry => entry.Required, entry => entry.Query, StringComparer.Ordinal);
    }

    /// <summary>Every query, asked of an index of one item.</summary>
    public int BruteForce(Item item) => Index([item], reader => Ask(reader, _queries));

    /// <summary>The queries whose rarest required word the item holds.</summary>
    public int Presearched(Item item) => Index([item], reader => Ask(reader, Candidates(reader)));

    /// <summary>The same with an index of many items at once, when so many have come; what they find counts for the last.</summary>
    public int PresearchedInBatches(Item item)
    {
        _batch.Add(item);
        if (_batch.Count < BatchSize)
            return 0;
        var found = Index(_batch, reader => Ask(reader, Candidates(reader)));
        _batch.Clear();
        return found;
    }

    private static int Index(IReadOnlyList<Item> items, Func<IndexReader, int> ask)
    {
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, Analyzer)))
            foreach (var item in items)
                writer.AddDocument([new TextField(Text, $"{item.Title} {item.Content}", Field.Store.NO)]);
        using var reader = DirectoryReader.Open(directory);
        return ask(reader);
    }

    private static int Ask(IndexReader reader, IEnumerable<Query> queries)
    {
        var searcher = new IndexSearcher(reader);
        var found = 0;
        foreach (var query in queries)
        {
            var counter = new TotalHitCountCollector();
            searcher.Search(query, counter);
            found += counter.TotalHits;
        }
        return found;
    }

    private IEnumerable<Query> Candidates(IndexReader reader)
    {
        foreach (var term in MultiFields.GetTerms(reader, Text))
            foreach (var query in _byRequired[term.Term.Utf8ToString()])
                yield return query;
    }

    private static Lucene.Net.Search.BooleanQuery Build(BooleanQuery query, Func<string, string> folded)
    {
        Term Word(string word) => new(Text, folded(word));
        SpanTermQuery Span(string word) => new(Word(word));
        var phrase = new SpanNearQuery([Span(query.Phrase.First), Span(query.Phrase.Second)], 0, true);
        return new Lucene.Net.Search.BooleanQuery
        {
            { new Lucene.Net.Search.BooleanQuery { { new TermQuery(Word(query.Either)), Occur.SHOULD }, { new TermQuery(Word(query.Or)), Occur.SHOULD } }, Occur.MUST },
            { new SpanNearQuery([phrase, Span(query.Near)], BooleanQuery.Distance, false), Occur.MUST },
            { new TermQuery(Word(query.Not)), Occur.MUST_NOT },
        };
    }
}
