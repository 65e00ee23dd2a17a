using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Matching;

public class EntityTests
{
    private static readonly Entity goita = new()
    {
        Name = "Assimi Goïta",
        Aliases = ["Goita", "colonel Goïta"],
        Guard = new Guard(["Mali", "Bamako", "junta"], 3),
    };

    private static readonly Watchlist watchlist = Some.Watchlist("entity:\"Assimi Goïta\"");

    [Theory]
    [InlineData("Assimi Goita in Mali", "", "", "Assimi Goita")]
    [InlineData("Goita, one two three Mali", "", "", "Goita")]
    [InlineData("Mali one two three GOÏTA", "", "", "GOÏTA")]
    [InlineData("Goita one two three four Mali", "", "", null)]
    [InlineData("Goita scores", "", "", null)]
    [InlineData("Crisis in Bamako", "a b c d e f g h Colonel Goita", "", "Colonel Goita")]
    [InlineData("Goita speaks", "In Bamako", "", "Goita")]
    [InlineData("Goita speaks", "a b c d e f Bamako", "", null)]
    [InlineData("x", "Goita speaks", "Bamako", null)]
    public void AnAliasCountsNearItsContext(string title, string summary, string content, string? expected)
    {
        var result = Some.MatchOf(watchlist, Some.Item(title, summary, content), goita);

        Assert.Equal(expected, result.Matches.SingleOrDefault()?.Evidence.Single().Text);
    }

    [Fact]
    public void AGuardedAliasIsANearMissThatNamesWhatIsMissing()
    {
        var result = Some.MatchOf(watchlist, Some.Item("Goita scores twice"), goita);

        Assert.Contains("`Goita` found, but none of Mali, Bamako, junta within 3 words", Assert.Single(result.NearMisses).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The US said", 1)]
    [InlineData("told us", 0)]
    [InlineData("LE MÉDIA", 0)]
    [InlineData("Le Média", 1)]
    [InlineData("Le Media", 0)]
    public void CaseAndAccentsCountWhenTheEntitySaysSo(string title, int expected)
    {
        var entity = new Entity { Name = "US", Aliases = ["Le Média"], CaseSensitive = true };

        Assert.Equal(expected, Some.MatchOf(Some.Watchlist("entity:US"), Some.Item(title), entity).Matches.Count);
    }

    [Fact]
    public void AnEntityStandsNearSomething()
    {
        var result = Some.MatchOf(Some.Watchlist("entity:\"assimi goita\" NEAR/2 envoy"), Some.Item("Mali: Goita met the envoy"), goita);

        Assert.Equal("Goita met the envoy", result.Matches.Single().Evidence.Single().Text);
    }
}
