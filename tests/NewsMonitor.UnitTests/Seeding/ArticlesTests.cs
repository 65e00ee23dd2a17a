using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Seeding;

/// <summary>Articles in two languages and several fields: what must be found in each, and what must not.</summary>
public sealed class ArticlesTests
{
    public static TheoryData<string> Files =>
        ["en-politics.txt", "en-business.txt", "en-science.txt", "en-disaster.txt", "fr-politique.txt", "fr-sport.txt"];

    [Theory]
    [InlineData("en-politics.txt", "Hiltrud Bergen|Bergen|Juhan de Wit|Lennart O'Malley-Saar|Riigikogu|Harbour Party|Baltic Freight Association|=BFA|Estonia|Latvia|Tallinn|Riga|customs union|tariff board|no-confidence vote")]
    [InlineData("en-business.txt", "Kestrel Foods|Kestrel|Ombrine|Geneva|Dolores Vandermeer|Vandermeer|Larchmont Capital|Luc d'Aubrac|Mato Grosso|Brazil|Paraguay|soybean|takeover")]
    [InlineData("en-science.txt", "Tasmania|Ngaire Te Whata|Te Whata|Emil J. Sandoval|University of Hobart|Darwin Institute|Journal of Benthic Ecology|Nautilina|Australia|New Zealand|sponge reef|bottom trawling|uranium-thorium dating")]
    [InlineData("en-disaster.txt", "Nepal|Kathmandu|Besisahar|Marsyangdi River|Sunita Gurung|Gurung|Armed Police Force|Tribhuvan University|Pokhara|bus station|landslide|monsoon")]
    [InlineData("fr-politique.txt", "Port-Lazare|Anatole Desrosiers|Desrosiers|Frigomar|Inès Belkacem|Solange Mbarga|Paul-Henri Castaing|parquet de Bordeaux|Belgique|Anvers|mise en examen|contrebande")]
    [InlineData("fr-sport.txt", "Togo|Tunisie|Afi Lawson-Body|Lawson-Body|Kodjo Amegan|Rita Sossou|Leïla Ben Achour|Coupe d'Afrique|Angola|Gabon|Libreville|handball")]
    public void Names_places_and_phrases_of_an_article_are_found(string file, string expected) =>
        Assert.Empty(expected.Split('|').Except(Seeded.Sought(Seeded.FromFile(file)), StringComparer.OrdinalIgnoreCase));

    [Theory]
    [InlineData("en-politics.txt", "Furthermore|Moreover|Meanwhile|In addition|In conclusion|Friday|Reuters|Marta Quist|Tom Ferris|We|The|Ms Bergen|Prime Minister|Turnout|Next|Toppled|Topples")]
    [InlineData("en-business.txt", "However|Additionally|Tuesday|Rival Ombrine|Chief Executive|Buy|Chicago-based Kestrel|Hedge|billion")]
    [InlineData("en-science.txt", "Similarly|Her|It|Prof|Sponges|Bottom|said|researchers")]
    [InlineData("en-disaster.txt", "Also|Sunday|June|AP|Heavy|Rescuers|By|said")]
    [InlineData("fr-politique.txt", "En outre|Par ailleurs|Cependant|Enfin|Selon|AFP|lundi|M. Desrosiers|Me Paul-Henri Castaing|outre")]
    [InlineData("fr-sport.txt", "De plus|Néanmoins|Portés|On|mercredi|vendredi|plus")]
    public void What_stands_in_every_article_is_not_proposed(string file, string unwanted) =>
        Assert.Empty(unwanted.Split('|').Intersect(Seeded.Sought(Seeded.FromFile(file)), StringComparer.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_proposal_holds_on_the_articles_own_sentences(string file)
    {
        var proposal = Seeded.FromFile(file);
        Assert.InRange(proposal.Watchlist.MustMatch.Count, 2, 5);
        Assert.Empty(Seeded.Failures(proposal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_single_generic_word_does_not_reach_the_threshold(string file) =>
        Assert.True(Seeded.FromFile(file).Watchlist.MinScore > 2);

    [Theory]
    [InlineData("en-politics.txt", "Hiltrud Bergen", EntityType.Person)]
    [InlineData("en-politics.txt", "Baltic Freight Association", EntityType.Organisation)]
    [InlineData("en-business.txt", "Dolores Vandermeer", EntityType.Person)]
    [InlineData("en-business.txt", "Larchmont Capital", EntityType.Organisation)]
    [InlineData("en-science.txt", "University of Hobart", EntityType.Organisation)]
    [InlineData("en-disaster.txt", "Marsyangdi River", EntityType.Place)]
    [InlineData("en-disaster.txt", "Nepal’s army", EntityType.Group)]
    [InlineData("fr-politique.txt", "Anatole Desrosiers", EntityType.Person)]
    [InlineData("fr-sport.txt", "Coupe d'Afrique", EntityType.Event)]
    public void Kinds_of_names_are_told_apart(string file, string name, EntityType type) =>
        Assert.Equal(type, Seeded.FromFile(file).Entities.Single(entity => entity.Name.Replace('\'', '’') == name.Replace('\'', '’')).Type);

    [Fact]
    public void A_country_is_proposed_as_the_built_in_one_with_its_capital()
    {
        var country = Seeded.FromFile("en-disaster.txt").Entities.Single(entity => entity.Name == "Nepal");
        Assert.Equal(("NP", true), (country.Country, country.Capital));
    }
}
