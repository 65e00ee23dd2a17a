using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Matching;

public class CountryEntityTests
{
    [Theory]
    [InlineData("Mali", "The Malians protest", "Malians")]
    [InlineData("mali", "Trois Maliennes", "Maliennes")]
    [InlineData("Malí", "die malischen Behörden", "malischen")]
    [InlineData("Mali", "MALI EXPELS", "MALI")]
    [InlineData("Mali", "mali chłopcy", null)]
    [InlineData("Mali", "Bamako expels", null)]
    [InlineData("Turkey", "Turkey's envoy", "Turkey")]
    [InlineData("Turkey", "roast turkey", null)]
    [InlineData("Turkey", "l'ambassadeur turc", "turc")]
    [InlineData("Poland", "POLISH ENVOY", "POLISH")]
    [InlineData("Poland", "to polish", null)]
    [InlineData("Poland", "North Pole", null)]
    [InlineData("China", "blue china", null)]
    [InlineData("China", "los chinos", "chinos")]
    [InlineData("France", "el embajador francés", "francés")]
    [InlineData("France", "la embajada francesa", "francesa")]
    [InlineData("France", "Frances says", null)]
    [InlineData("Germany", "Germán Vargas", null)]
    [InlineData("Germany", "German spies", "German")]
    [InlineData("Iran", "irán mañana", null)]
    [InlineData("Iran", "Irán expulsa", "Irán")]
    [InlineData("Guinea", "Guinea expels", "Guinea")]
    [InlineData("Guinea", "Equatorial Guinea expels", null)]
    [InlineData("Guinea", "Guinea-Bissau expels", null)]
    [InlineData("Guinea", "Papua New Guinea expels", null)]
    [InlineData("Guinea", "Equatorial Guinea and Guinea", "Guinea")]
    [InlineData("Papua New Guinea", "Papua New Guinea expels", "Papua New Guinea")]
    [InlineData("Sudan", "South Sudan expels", null)]
    [InlineData("Sudan", "le Soudan du Sud", null)]
    [InlineData("Sudan", "South Sudanese troops", null)]
    [InlineData("Sudan", "Sudanese troops", "Sudanese")]
    [InlineData("South Korea", "North Korean missiles", null)]
    [InlineData("Dominica", "Dominican Republic", null)]
    [InlineData("Niger", "Nigeria and the Niger Delta", null)]
    [InlineData("Niger", "Nigerien junta", "Nigerien")]
    [InlineData("Nigeria", "Nigerien junta", null)]
    [InlineData("Ireland", "Northern Ireland votes", null)]
    [InlineData("Republic of the Congo", "Democratic Republic of the Congo", null)]
    [InlineData("Democratic Republic of the Congo", "Democratic Republic of the Congo", "Democratic Republic of the Congo")]
    [InlineData("United States", "South American leaders", null)]
    [InlineData("United States", "told us", null)]
    [InlineData("United States", "the U.S. said", "U.S")]
    [InlineData("United Kingdom", "UK says", "UK")]
    public void ABuiltInCountryIsFoundInItsForms(string name, string title, string? expected)
    {
        var result = Some.MatchOf(Some.Watchlist($"entity:\"{name}\""), Some.Item(title));

        Assert.Equal(expected, result.Matches.SingleOrDefault()?.Evidence.Single().Text);
    }

    [Theory]
    [InlineData("Bamako expels", "Bamako")]
    [InlineData("Koulouba says", "Koulouba")]
    [InlineData("un Malien", "Malien")]
    [InlineData("mali", null)]
    public void AnEntityBuildsOnACountry(string title, string? expected)
    {
        var mali = new Entity { Name = "Mali", Country = "ML", Capital = true, Aliases = ["Koulouba"] };

        Assert.Equal(expected, Some.MatchOf(Some.Watchlist("entity:Mali"), Some.Item(title), mali).Matches.SingleOrDefault()?.Evidence.Single().Text);
    }

    [Theory]
    [InlineData("entity:Mali", "Malians", 0)]
    [InlineData("entity:Mali", "Timbuktu", 1)]
    [InlineData("entity:Malí", "Timbuktu", 1)]
    public void AConfiguredEntityReplacesTheBuiltInOne(string term, string title, int expected)
    {
        var mali = new Entity { Name = "Mali", Aliases = ["Timbuktu"] };

        Assert.Equal(expected, Some.MatchOf(Some.Watchlist(term), Some.Item(title), mali).Matches.Count);
    }

    [Theory]
    [InlineData("US", null, "entity:\"United States\"", "American envoys", 1)]
    [InlineData("US", null, "entity:\"United States\"", "they tell us", 0)]
    [InlineData("Chine", null, "entity:China", "Chinese envoys", 1)]
    [InlineData("Chine", "CN", "entity:China", "Timbuktu", 1)]
    public void AnotherEntityThatOnlySharesANameDoesNot(string name, string? country, string term, string title, int expected)
    {
        var other = new Entity { Name = name, Country = country, Aliases = ["Timbuktu"] };

        Assert.Equal(expected, Some.MatchOf(Some.Watchlist(term), Some.Item(title), other).Matches.Count);
    }

    [Theory]
    [InlineData(EntityType.Place, "Koulouba", 1)]
    [InlineData(EntityType.Place, "Malian", 0)]
    [InlineData(EntityType.Person, "Koulouba", 0)]
    public void AReplacedCountryWithoutItsPeopleIsWarnedOf(EntityType type, string alias, int expected)
    {
        var mali = new Entity { Name = "Mali", Type = type, Aliases = [alias] };

        Assert.Equal(expected, Matcher.Compile(new WatchlistSet([Some.Watchlist("entity:Mali")], [mali])).Problems.Count);
    }

    [Fact]
    public void AnUnknownNameIsMetWithTheNearestCountry()
    {
        var problem = Assert.Single(Matcher.Compile(new WatchlistSet([Some.Watchlist("entity:Burundy")], [])).Problems);

        Assert.Equal((ProblemSeverity.Error, "Burundi"), (problem.Severity, problem.Suggestion));
    }

    [Theory]
    [InlineData("Malo", true, "Country", "Mali")]
    [InlineData("Qx", false, "Country", null)]
    [InlineData(null, true, "Capital", "ML")]
    public void ACountryThatIsNoneIsAnError(string? country, bool capital, string part, string? suggestion)
    {
        var entity = new Entity { Name = "Mali", Country = country, Capital = capital };

        var problem = Assert.Single(Matcher.Compile(new WatchlistSet([Some.Watchlist("a")], [entity])).Problems);

        Assert.Equal((ProblemSeverity.Error, part, suggestion), (problem.Severity, problem.Part, problem.Suggestion));
    }
}
