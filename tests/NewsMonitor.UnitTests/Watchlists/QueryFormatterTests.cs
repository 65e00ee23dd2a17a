using CsCheck;
using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.UnitTests.Watchlists;

public class QueryFormatterTests
{
    [Fact]
    public void ParsingWhatWasFormattedGivesTheSameQuery() => QueryGenerator.Any.Sample(
        query => QueryParser.Parse(QueryFormatter.Format(query)) is QueryParse.Understood understood && understood.Query == query,
        print: QueryFormatter.Format);

    [Fact]
    public void AnyTextIsUnderstoodOrRefusedWithinItself() => Gen.String[Gen.Char["ab \"()*~^:-=NOTEAR/5“”\\"], 0, 30].Sample(text =>
    {
        if (QueryParser.Parse(text) is QueryParse.Refused { Error: var error })
        {
            Assert.InRange(error.Position, 0, text.Length);
            Assert.InRange(error.Position + error.Length, error.Position, text.Length);
        }
    });
}
