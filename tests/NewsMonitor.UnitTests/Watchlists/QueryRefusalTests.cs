using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.UnitTests.Watchlists;

public class QueryRefusalTests
{
    [Theory]
    [InlineData("", 0, "empty", null)]
    [InlineData("   ", 3, "empty", null)]
    [InlineData("NOT a", 0, "Only NOT", null)]
    [InlineData("-a", 0, "Only NOT", null)]
    [InlineData("NOT a AND NOT b", 0, "Only NOT", null)]
    [InlineData("a OR NOT b", 5, "only NOT", null)]
    [InlineData("*", 0, "wildcard", null)]
    [InlineData("* AND a", 0, "wildcard", null)]
    [InlineData("a AND *ali", 6, "wildcard", null)]
    [InlineData("di*", 0, "at least 3 letters", null)]
    [InlineData("ma*li", 2, "end of a word", "ma*")]
    [InlineData("mal?", 0, "no wildcard", null)]
    [InlineData("a AND \"b c", 6, "never closed", null)]
    [InlineData("a AND (b OR c", 6, "never closed", null)]
    [InlineData("a AND b)", 7, "never opened", null)]
    [InlineData("a AND ()", 6, "Nothing", null)]
    [InlineData("\"\" AND a", 0, "no letter", null)]
    [InlineData("AND a", 0, "before it", "\"AND\"")]
    [InlineData("a OR", 4, "ends", null)]
    [InlineData("a AND", 5, "ends", null)]
    [InlineData("(a OR) b", 5, "before this parenthesis", null)]
    [InlineData("a NEAR/5", 8, "ends", null)]
    [InlineData("NEAR/5 a", 0, "before it", "\"NEAR/5\"")]
    [InlineData("a NEAR/5 b NEAR/5 c", 11, "NEAR inside NEAR", "AND")]
    [InlineData("a NEAR/5 (b NEAR/5 c)", 9, "NEAR inside NEAR", null)]
    [InlineData("a NEAR/5 \"b c\"~3", 9, "NEAR inside NEAR", null)]
    [InlineData("(a AND b) NEAR/5 c", 0, "over an AND", null)]
    [InlineData("a NEAR/5 (b OR (c AND d))", 15, "over an AND", null)]
    [InlineData("a NEAR/5 NOT b", 9, "NOT", null)]
    [InlineData("a NEAR 5 b", 2, "NEAR/5", "NEAR/5")]
    [InlineData("a NEAR5 b", 2, "NEAR/5", "NEAR/5")]
    [InlineData("a NEAR/ b", 2, "number of words", "NEAR/4")]
    [InlineData("a NEAR/1001 b", 2, "number of words", "NEAR/1000")]
    [InlineData("a NEAR/-1 b", 2, "number of words", null)]
    [InlineData("a ONEAR/x b", 2, "number of words", null)]
    [InlineData("title:NOT london", 0, "takes no NOT", "NOT title:")]
    [InlineData("mali AND title:-london", 9, "takes no NOT", "NOT title:")]
    [InlineData("titel:x", 0, "titel", "title:")]
    [InlineData("a AND qqqq:x", 6, "qqqq", null)]
    [InlineData("title:summary:x", 6, "field within a field", null)]
    [InlineData("(france and mali) OR x", 8, "lower-case", "AND")]
    [InlineData("(france or mali)", 8, "lower-case", "OR")]
    [InlineData("(france mali) OR x", 8, "side by side", "\"france mali\"")]
    [InlineData("a AND title:b c", 14, "side by side", "title:\"b c\"")]
    [InlineData("a \"b c\"", 2, "operator is missing", "AND")]
    [InlineData("(a^2 OR b)", 2, "whole term", null)]
    [InlineData("a^2 AND b", 1, "whole term", null)]
    [InlineData("a^-1", 1, "positive number", "^2")]
    [InlineData("a^0", 2, "positive number", null)]
    [InlineData("a^2,5", 2, "positive number", "2.5")]
    [InlineData("a^", 1, "positive number", "^2")]
    [InlineData("short~1", 0, "at least 6", null)]
    [InlineData("vezilier~2", 9, "One edit", "1")]
    [InlineData("vezilier~", 8, "edits", "~1")]
    [InlineData("stem:", 0, "one word", null)]
    [InlineData("entity:", 0, "takes a name", null)]
    [InlineData("a && b", 2, "AND", "AND")]
    [InlineData("a - b", 2, "touches", null)]
    public void WhatCannotBeMeantIsRefusedAtItsPlaceWithAReason(string text, int position, string reason, string? suggestion)
    {
        var refused = Assert.IsType<QueryParse.Refused>(QueryParser.Parse(text));

        Assert.Equal(position, refused.Error.Position);
        Assert.Contains(reason, refused.Error.Message, StringComparison.Ordinal);
        Assert.Equal(suggestion, refused.Error.Suggestion);
    }

    [Fact]
    public void TwoWordsSideBySideAreOfferedBothReadings()
    {
        var refused = Assert.IsType<QueryParse.Refused>(QueryParser.Parse("x OR (france mali)"));

        Assert.Contains("`\"france mali\"`", refused.Error.Message, StringComparison.Ordinal);
        Assert.Contains("`france AND mali`", refused.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AQueryTooLongIsRefused() => Assert.IsType<QueryParse.Refused>(QueryParser.Parse(new string('a', QueryParser.LongestText + 1)));

    [Theory]
    [InlineData("(", ")")]
    [InlineData("NOT ", "")]
    [InlineData("-", "")]
    public void AQueryTooDeepIsRefused(string open, string close)
    {
        var text = "a AND " + string.Concat(Enumerable.Repeat(open, 100)) + "b" + string.Concat(Enumerable.Repeat(close, 100));

        var refused = Assert.IsType<QueryParse.Refused>(QueryParser.Parse(text));

        Assert.Contains("deep", refused.Error.Message, StringComparison.Ordinal);
    }
}
