using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.UnitTests.Stories.Revisions;

public sealed class RevisionRankingTests
{
    public static TheoryData<RevisionPair> Before => [.. RevisionPair.Read(RevisionPairsBefore.Table)];

    public static TheoryData<RevisionPair> After => [.. RevisionPair.Read(RevisionPairsAfter.Table)];

    [Theory]
    [MemberData(nameof(Before))]
    public void An_edit_has_the_rank_a_reader_would_give_it(RevisionPair pair) => HasItsRank(pair);

    [Theory]
    [MemberData(nameof(After))]
    public void So_has_an_edit_the_ranking_was_not_made_for(RevisionPair pair) => HasItsRank(pair);

    private static void HasItsRank(RevisionPair pair)
    {
        var revision = pair.Ranked();
        Assert.True(pair.Rank == revision.Rank, $"{pair.Rank} expected, {revision.Rank}: {revision.Reason}");
    }

    [Theory]
    [InlineData("Five were hurt in the crush.", "Six were hurt in the crush.", "\"Five\" became \"Six\"")]
    [InlineData("The clerk did sign the form.", "The clerk did not sign the form.", "negation added: \"did not\"")]
    [InlineData("The clerk is Marc Dupont.", "The clerk is Marc Durand.", "the name \"Dupont\" became \"Durand\"")]
    [InlineData("The clerk signed.", "The clerk signed. An earlier version of this article said otherwise.", "says it corrects an earlier version")]
    [InlineData("The union accepts the offer.", "The union rejects the offer.", "\"accepts\" became \"rejects\"")]
    [InlineData("In the final Lyon beat Nantes.", "In the final Nantes beat Lyon.", "\"Lyon\" and \"Nantes\" changed places")]
    [InlineData("The mill is closed.", "The mill is closed. Its owner is Ruth Okafor.", "new name \"Ruth\", \"Okafor\"")]
    [InlineData("The mill is closed", "The mill is closed!", "the same words: case, accents, punctuation or white space")]
    public void The_reason_says_what_changed(string before, string now, string reason) =>
        Assert.Equal(reason, RevisionRanking.Rank(Summary(before), Summary(now), "en").Reason);

    [Theory]
    [InlineData(null)]
    [InlineData("en-GB")]
    public void The_language_is_guessed_or_taken_without_its_region(string? language) =>
        Assert.Equal(RevisionRank.Cosmetic, RevisionRanking.Rank(Summary("There were five of them in the boat."), Summary("There were 5 of them in the boat."), language).Rank);

    [Fact]
    public void A_number_in_digits_counts_in_a_language_we_do_not_know() =>
        Assert.Equal(RevisionRank.Correction, RevisionRanking.Rank(Summary("Zginęło 5 osób w kopalni."), Summary("Zginęło 6 osób w kopalni."), "pl").Rank);

    [Fact]
    public void A_declined_name_is_the_same_in_a_language_we_do_not_know() =>
        Assert.Equal(RevisionRank.Cosmetic, RevisionRanking.Rank(Summary("Wczoraj Adamowi Nowakowi podano rękę."), Summary("Wczoraj Adama Nowaka podano rękę."), "pl").Rank);

    [Fact]
    public void A_weekday_where_a_count_stood_corrects_nothing() =>
        Assert.NotEqual(RevisionRank.Correction, RevisionRanking.Rank(Summary("The boat sank after two hours at sea."), Summary("The boat sank after Friday hours at sea."), "en").Rank);

    [Fact]
    public void The_same_text_is_no_change() => Assert.Empty(RevisionRanking.Rank(Summary("The mill is closed."), Summary("The mill is closed."), "en").Changes);

    [Fact]
    public void A_summary_cut_from_the_content_is_cosmetic()
    {
        const string Content = "The mill in Arden reopens after repairs. Anders Holm, who owns it, spent 40,000 crowns on a new wheel.";
        var before = new ItemVersion("Mill reopens", "The mill in Arden reopens after repairs.", Content);
        Assert.Equal(RevisionRank.Cosmetic, RevisionRanking.Rank(before, before with { Summary = "Anders Holm, who owns it, spent 40,000 crowns on a new wheel." }, "en").Rank);
    }

    [Fact]
    public void A_title_that_picks_another_number_of_the_same_text_says_the_same()
    {
        var before = new ItemVersion("Five dead in bus crash", "The bus crash left five people dead. In the bus crash 12 people were hurt.", "");
        Assert.Equal(RevisionRank.Cosmetic, RevisionRanking.Rank(before, before with { Title = "12 hurt in bus crash" }, "en").Rank);
    }

    [Fact]
    public void A_live_page_whose_entries_rolled_on_is_an_update()
    {
        var before = new ItemVersion("Live: the flood", "", "The river rose by 2 metres. Roads are closed near Arden. A school became a shelter. The mayor asked for calm.");
        var now = before with
        {
            Content = "The river fell by 1 metre. Boats brought bread to the farms. Engineers inspected the railway. Power returned to the hospital. Two bridges stay shut. Volunteers clean cellars.",
        };
        Assert.Equal(RevisionRank.Update, RevisionRanking.Rank(before, now, "en").Rank);
    }

    [Theory]
    [InlineData(RevisionRank.Cosmetic, false)]
    [InlineData(RevisionRank.Replaced, false)]
    [InlineData(RevisionRank.Update, true)]
    [InlineData(RevisionRank.Correction, true)]
    public void Only_updates_and_corrections_may_alert(RevisionRank rank, bool may) => Assert.Equal(may, new Revision(rank, [], "").MayAlert);

    private static ItemVersion Summary(string text) => new("", text, "");
}
