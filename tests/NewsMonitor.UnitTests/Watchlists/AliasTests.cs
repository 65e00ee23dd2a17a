using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.UnitTests.Watchlists;

public class AliasTests
{
    [Theory]
    [InlineData("Quai d'Orsay", "\"Quai d'Orsay\"")]
    [InlineData(" Élysée ", "\"Élysée\"")]
    [InlineData("expel*", "expel*")]
    [InlineData("embassy employ*", "embassy employ*")]
    [InlineData("=US", "=US")]
    [InlineData("=Big Tech", "=\"Big Tech\"")]
    [InlineData("=\"Big Tech\"", "=\"Big Tech\"")]
    [InlineData("Vezilier~1", "Vezilier~1")]
    [InlineData("\"M*A*S*H\"", "\"M*A*S*H\"")]
    [InlineData("=\"C*\"", "=\"C*\"")]
    [InlineData("“AT&T”", "\"AT&T\"")]
    [InlineData("mali OR france", "\"mali OR france\"")]
    public void AnAliasMeansWhatItMeansInAQuery(string alias, string expected) =>
        Assert.Equal(expected, QueryFormatter.Format(Assert.IsType<QueryParse.Understood>(Alias.Read(alias)).Query));

    [Theory]
    [InlineData("ex*", 0, 3, "at least 3 letters", null)]
    [InlineData("l'ex*", 0, 5, "at least 3 letters", null)]
    [InlineData("*", 0, 1, "no letter or digit", null)]
    [InlineData("*pel", 0, 1, "at least 3 letters before it", null)]
    [InlineData(" ex*pel", 3, 1, "end of the last word only", "\"ex*pel\"")]
    [InlineData("attaqu* terroriste", 6, 1, "end of the last word only", "\"attaqu* terroriste\"")]
    [InlineData("=expel*", 6, 1, "very form", "=\"expel*\"")]
    [InlineData("=", 0, 1, "no letter or digit", null)]
    [InlineData("short~1", 0, 7, "at least 6", null)]
    [InlineData("Yann Vezilier~1", 0, 15, "one name", null)]
    [InlineData("Vezilier~2", 9, 1, "One edit", "1")]
    [InlineData("Vezilier~", 8, 1, "number of edits", "~1")]
    [InlineData("!", 0, 1, "no letter or digit", null)]
    [InlineData("", 0, 0, "no letter or digit", null)]
    public void WhatCannotBeMeantIsRefusedAtItsPlaceWithAReason(string alias, int position, int length, string reason, string? suggestion)
    {
        var error = Assert.IsType<QueryParse.Refused>(Alias.Read(alias)).Error;

        Assert.Equal((position, length, suggestion), (error.Position, error.Length, error.Suggestion));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
