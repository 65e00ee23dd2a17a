using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.UnitTests.Watchlists;

public class QueryParserTests
{
    /// <summary>The canonical text shows the tree: what binds tighter needs no parentheses.</summary>
    [Theory]
    [InlineData("word", "word")]
    [InlineData("\"a b c\"", "\"a b c\"")]
    [InlineData("\u201Ca b\u201D", "\"a b\"")]
    [InlineData("« a b »", "\" a b \"")]
    [InlineData("persona non grata", "\"persona non grata\"")]
    [InlineData("a OR b AND c", "a OR b AND c")]
    [InlineData("(a OR b) AND c", "(a OR b) AND c")]
    [InlineData("a AND NOT b", "a AND NOT b")]
    [InlineData("a NOT b", "a AND NOT b")]
    [InlineData("a -b", "a AND NOT b")]
    [InlineData("a -\"b c\" -d", "a AND NOT \"b c\" AND NOT d")]
    [InlineData("a AND NOT NOT b", "a AND NOT NOT b")]
    [InlineData("a NEAR/5 b", "a NEAR/5 b")]
    [InlineData("a ONEAR/0 b", "a ONEAR/0 b")]
    [InlineData("a NEAR b", "a NEAR/4 b")]
    [InlineData("\"a b\"~5", "a NEAR/5 b")]
    [InlineData("\"a b c\"~5", "\"a b c\"~5")]
    [InlineData("a NEAR/5 (b OR \"c d\")", "a NEAR/5 (b OR \"c d\")")]
    [InlineData("x NOT a NEAR/5 b", "x AND NOT a NEAR/5 b")]
    [InlineData("a NEAR/5 b AND c", "a NEAR/5 b AND c")]
    [InlineData("diplomat*", "diplomat*")]
    [InlineData("vezilier~1", "vezilier~1")]
    [InlineData("stem:expel", "stem:expel")]
    [InlineData("=US", "=US")]
    [InlineData("=\"Big Tech\"", "=\"Big Tech\"")]
    [InlineData("title:x", "title:x")]
    [InlineData("Title:x", "title:x")]
    [InlineData("title:\"x y\"", "title:\"x y\"")]
    [InlineData("title:(a OR b)", "title:(a OR b)")]
    [InlineData("title:stem:expel", "title:stem:expel")]
    [InlineData("author:a AND source:b AND language:fr AND tag:d AND content:e AND summary:f", "author:a AND source:b AND language:fr AND tag:d AND content:e AND summary:f")]
    [InlineData("entity:\"Yann Vezilier\"", "entity:\"Yann Vezilier\"")]
    [InlineData("entity:Mali", "entity:\"Mali\"")]
    [InlineData("watchlist:\"france-mali\"", "watchlist:\"france-mali\"")]
    [InlineData("tit-for-tat", "tit-for-tat")]
    [InlineData("l'ambassade", "l'ambassade")]
    [InlineData("\"say \\\"no\\\"\"", "\"say \\\"no\\\"\"")]
    [InlineData("search and rescue", "\"search and rescue\"")]
    public void WhatIsWrittenMeans(string text, string expected) => Assert.Equal(expected, QueryFormatter.Format(Understood(text).Query));

    [Theory]
    [InlineData("mali", null)]
    [InlineData("mali^3", 3.0)]
    [InlineData("persona non grata^2", 2.0)]
    [InlineData("france NEAR/10 mali^0.5", 0.5)]
    [InlineData("(a OR b)^2", 2.0)]
    public void AWeightBelongsToTheWholeTerm(string text, double? expected) => Assert.Equal(expected, Understood(text).Weight);

    [Fact]
    public void EveryPartKnowsItsPlace()
    {
        var and = Assert.IsType<Query.And>(Understood("title:mali AND (france OR paris)").Query);

        Assert.Equal([new QuerySpan(0, 10), new QuerySpan(15, 17)], and.Operands.Select(operand => operand.Span));
    }

    [Fact]
    public void LowerCaseOperatorsInAPhraseOfWordsAreNoted()
    {
        var note = Assert.Single(Understood("mali and france").Notes);

        Assert.Equal((5, 3, "AND"), (note.Position, note.Length, note.Suggestion));
    }

    private static QueryParse.Understood Understood(string text)
    {
        var parse = QueryParser.Parse(text);
        return Assert.IsType<QueryParse.Understood>(parse);
    }
}
