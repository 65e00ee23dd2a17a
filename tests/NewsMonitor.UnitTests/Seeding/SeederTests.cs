using System.Text.Json;
using NewsMonitor.Core.Seeding;

namespace NewsMonitor.UnitTests.Seeding;

public sealed class SeederTests
{
    private const string Story = "The minister met Orla Quince in Lisbon. \"Nothing is signed,\" Quince said on the pier. Orla Quince then left Lisbon for the Azores with two aides.";

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n ")]
    [InlineData("Too short to say.")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12")]
    public void A_text_without_words_enough_is_refused(string text) =>
        Assert.IsType<SeedResult.Refused>(Seeder.Propose(new Article(null, text), new SeedOptions()));

    [Fact]
    public void A_text_longer_than_any_article_is_refused() =>
        Assert.IsType<SeedResult.Refused>(Seeder.Propose(new Article(null, new string('x', Article.LongestText + 1)), new SeedOptions()));

    [Fact]
    public void Words_that_only_begin_sentences_are_no_names() =>
        Assert.DoesNotContain("Nothing", Seeded.Sought(Seeded.From(Story)));

    [Fact]
    public void The_family_name_alone_is_an_alias_of_the_full_name() =>
        Assert.Contains("Quince", Seeded.From(Story).Entities.Single(entity => entity.Name == "Orla Quince").Aliases);

    [Fact]
    public void A_common_family_name_counts_only_near_the_articles_words()
    {
        var proposal = Seeded.From("Police in Lisbon arrested Delia Brown. Brown was carrying a stolen violin. A judge in Lisbon let Brown go.");
        Assert.Contains("Delia", proposal.Entities.Single(entity => entity.Name == "Delia Brown").Guard!.Near);
    }

    [Fact]
    public void Names_that_are_taken_are_not_given_again()
    {
        var proposal = Seeded.From(Story, new SeedOptions { Name = "quay", TakenEntities = ["orla quince"] });
        var entity = proposal.Entities.Single(entity => entity.Aliases.Contains("Orla Quince"));
        Assert.Equal("Orla Quince (quay)", entity.Name);
        Assert.Empty(Seeded.Failures(proposal));
    }

    [Fact]
    public void A_watchlist_name_that_is_taken_gets_a_number()
    {
        var first = Seeded.From(Story).Watchlist.Name;
        Assert.Equal($"{first}-2", Seeded.From(Story, new SeedOptions { TakenWatchlists = [first] }).Watchlist.Name);
    }

    [Fact]
    public void Without_a_channel_nobody_is_told() =>
        Assert.Empty(Seeded.From(Story).Watchlist.Alerts);

    [Fact]
    public void A_channel_is_told_at_once() =>
        Assert.Equal("desk", Assert.Single(Seeded.From(Story, new SeedOptions { Channel = "desk" }).Watchlist.Alerts).Channel);

    [Fact]
    public void The_same_article_gives_the_same_json() =>
        Assert.Equal(ProposalJson.Write(Seeded.From(Story)), ProposalJson.Write(Seeded.From(Story)));

    [Fact]
    public void The_json_is_an_include_file()
    {
        using var json = JsonDocument.Parse(ProposalJson.Write(Seeded.From(Story)));
        Assert.Equal(["Entities", "Watchlists"], json.RootElement.EnumerateObject().Select(key => key.Name));
    }

    [Theory]
    [InlineData("Am Montag verhaftete die Polizei in Wien den Händler Jörg Ballauf. Ballauf soll mit gefälschten Uhren gehandelt haben, sagte die Staatsanwältin Ute Krain in Wien.", "Jörg Ballauf", "Händler")]
    [InlineData("La policía detuvo el lunes en Quito a Ramiro Ceballos. Según la fiscalía, Ceballos vendía orquídeas robadas a coleccionistas de Perú.", "Ramiro Ceballos", "Según")]
    [InlineData("A polícia prendeu na segunda-feira em Lisboa o advogado Tomé Falcato. Segundo o juiz, Falcato escondia moedas antigas em Espanha.", "Tomé Falcato", "Segundo")]
    [InlineData("La polizia ha arrestato lunedì a Roma il mercante Ezio Bragadin. Secondo il giudice, Bragadin vendeva quadri falsi in Francia.", "Ezio Bragadin", "Secondo")]
    public void Names_are_found_in_other_languages_as_far_as_capitals_tell(string text, string name, string noName)
    {
        var sought = Seeded.Sought(Seeded.From(text));
        Assert.Contains(name, sought);
        Assert.DoesNotContain(noName, sought);
    }

    [Theory]
    [InlineData("a-")]
    [InlineData("A.")]
    [InlineData("Ab&")]
    [InlineData("Bank of ")]
    [InlineData("President ")]
    [InlineData("\" '")]
    [InlineData("Abcd Efgh. ")]
    public void Hostile_texts_come_to_an_end(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 400_000 / part.Length));
        Assert.NotNull(Seeder.Propose(new Article(null, text), new SeedOptions()));
    }
}
