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

    private static readonly Entity expulsion = new() { Name = "Expulsion", Aliases = ["expel*", "=PNG", "persona non grat*", "Ausweisung~1", "tit for tat"] };

    [Theory]
    [InlineData("Mali expelled five", "expelled")]
    [InlineData("declared PNG", "PNG")]
    [InlineData("image.png", null)]
    [InlineData("personas non gratas", null)]
    [InlineData("Persona non gratae", "Persona non gratae")]
    [InlineData("Die Ausweisungs", "Ausweisungs")]
    [InlineData("a tit-for-tat move", "tit-for-tat")]
    [InlineData("Expulsions", null)]
    public void AliasesTakeTheFormsOfTheQueryLanguage(string title, string? expected)
    {
        var item = Some.Item(title);

        var evidence = Some.MatchOf(Some.Watchlist("entity:Expulsion"), item, expulsion).Matches.SingleOrDefault()?.Evidence.Single();

        Assert.Equal(expected, evidence?.Text);
        Assert.Equal(expected, evidence is null ? null : item.Title.Substring(evidence.Start, evidence.Length));
    }

    [Theory]
    [InlineData("expelling", 1)]
    [InlineData("EXPELLED", 1)]
    [InlineData("expulsion", 0)]
    [InlineData("Tit for tat", 0)]
    public void CaseCountsInPlainAliasesOnly(string title, int expected) =>
        Assert.Equal(expected, Some.MatchOf(Some.Watchlist("entity:Expulsion"), Some.Item(title), expulsion with { CaseSensitive = true }).Matches.Count);

    [Theory]
    [InlineData("expelled from Mali", 1)]
    [InlineData("expelled from school", 0)]
    public void AGuardAppliesToEveryFormAndTakesThemToo(string title, int expected)
    {
        var guarded = expulsion with { Guard = new Guard(["mal*"], 3) };

        Assert.Equal(expected, Some.MatchOf(Some.Watchlist("entity:Expulsion"), Some.Item(title), guarded).Matches.Count);
    }

    [Theory]
    [InlineData("Mali expels five French diplomats", "expels five French diplomats")]
    [InlineData("envoys are expelled", "envoys are expelled")]
    [InlineData("expelled a b c d e f g h i envoy", null)]
    public void TwoEntitiesStandNearEachOther(string title, string? expected)
    {
        var diplomat = new Entity { Name = "Diplomat", Aliases = ["diplomat*", "envoy*"] };

        var result = Some.MatchOf(Some.Watchlist("entity:Expulsion NEAR/8 entity:Diplomat"), Some.Item(title), expulsion, diplomat);

        Assert.Equal(expected, result.Matches.SingleOrDefault()?.Evidence.Single().Text);
    }

    [Fact]
    public void ATermOverManyAliasesCountsOnce()
    {
        var evidence = Assert.Single(Some.MatchOf(Some.Watchlist("entity:Expulsion^2"), Some.Item("", "expels, expelled: persona non grata"), expulsion).Matches).Evidence;

        Assert.Equal(("expels", 2), (Assert.Single(evidence).Text, evidence[0].Weight));
    }
}
