using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.UnitTests.Stories;

public sealed class StoryAssignmentTests
{
    private const string Headline = "Harbour pilots walk out over night shifts";
    private const string Report =
        "Every pilot rostered for Tuesday evening stayed ashore, leaving eleven freighters at anchor. The port authority offered talks, and a "
        + "spokeswoman for the crews said they would listen once the new roster is withdrawn.";

    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_first_report_begins_a_story() => Assert.Equal([Relation.New], await RelationsAsync(Item(1, Headline, Report)));

    [Fact]
    public async Task The_same_text_under_another_headline_is_a_copy() =>
        Assert.Equal([Relation.New, Relation.Copy], await RelationsAsync(Item(1, Headline, Report), Item(2, "Eleven ships wait as crews strike", Report)));

    [Fact]
    public async Task A_cut_text_is_a_copy() =>
        Assert.Equal([Relation.New, Relation.Copy], await RelationsAsync(Item(1, Headline, Report), Item(2, "Strike at the port", Report[..110])));

    [Fact]
    public async Task A_headline_alone_is_a_copy_of_the_report_under_it() =>
        Assert.Equal([Relation.New, Relation.Copy], await RelationsAsync(Item(1, Headline, Report), Item(2, Headline, "")));

    [Fact]
    public async Task Accents_case_and_credits_do_not_hide_a_copy() =>
        Assert.Equal([Relation.New, Relation.Copy], await RelationsAsync(Item(1, Headline, Report), Item(2, Headline.ToUpperInvariant(), Report + " (PORT NEWS)")));

    [Fact]
    public async Task The_same_page_with_a_rewritten_text_is_a_copy() => Assert.Equal(
        [Relation.New, Relation.Copy],
        await RelationsAsync(
            Item(1, Headline, Report) with { CanonicalLink = "https://port.example/strike" },
            Item(2, "Live: the strike", "A spokeswoman for the crews is expected to speak at noon.") with { CanonicalLink = "https://port.example/strike" }));

    [Fact]
    public async Task Another_text_on_the_same_page_is_told_as_such() => Assert.Equal(
        [Relation.New, Relation.New],
        await RelationsAsync(
            Item(1, Headline, Report) with { CanonicalLink = "https://port.example/live" },
            Item(2, "Explosion near the fuel depot", "Fire engines from three towns are on their way.") with { CanonicalLink = "https://port.example/live" }));

    [Fact]
    public async Task Items_that_have_content_and_no_summary_are_compared_by_it() => Assert.Equal(
        [Relation.New, Relation.Copy],
        await RelationsAsync(Item(1, Headline, "") with { Content = Report }, Item(2, "Eleven ships wait as crews strike", "") with { Content = Report }));

    [Fact]
    public async Task The_same_event_in_other_words_is_no_copy() => Assert.DoesNotContain(
        Relation.Copy,
        await RelationsAsync(
            Item(1, Headline, Report),
            Item(2, "Strike empties the harbour", "Freight is piling up after those who guide ships in refused a rota that would have them work until dawn.")));

    [Fact]
    public async Task A_new_report_of_the_event_follows_up() => Assert.Equal(
        [Relation.New, Relation.FollowUp],
        await RelationsAsync(
            Item(1, "Harbour pilots of Kelvaro walk out over night shifts", Report),
            Item(2, "Kelvaro pilots vote to stay ashore as harbour talks fail", "The walk-out by harbour pilots in Kelvaro goes into its second night with freighters at anchor.")));

    [Fact]
    public async Task Another_event_of_the_kind_begins_a_story_of_its_own() => Assert.Equal(
        [Relation.New, Relation.New],
        await RelationsAsync(
            Item(1, "Harbour pilots of Kelvaro walk out over night shifts", Report),
            Item(2, "Teachers in Ostrand end their strike", "Schools in Ostrand open again on Monday after the union accepted a rise of four per cent.")));

    [Fact]
    public async Task A_follow_up_says_what_it_shares()
    {
        var placed = await PlaceAsync(
            Item(1, "Harbour pilots of Kelvaro walk out over night shifts", Report),
            Item(2, "Kelvaro pilots vote to stay ashore as harbour talks fail", "The walk-out by harbour pilots in Kelvaro goes into its second night with freighters at anchor."));
        Assert.Contains("Kelvaro", placed[1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("At least 14 miners killed as a shaft caves in near Kelvaro", "At least 31 miners killed as a shaft caves in near Kelvaro")]
    [InlineData("Kelvaro agrees to set the detained pilots of the harbour free", "Kelvaro denies that it agreed to set the detained pilots of the harbour free")]
    public async Task The_words_of_another_with_other_facts_are_no_copy(string title, string other) => Assert.Equal(
        [Relation.New, Relation.FollowUp],
        await RelationsAsync(Item(1, title, Report) with { Source = "One" }, Item(2, other, Report) with { Source = "Two" }));

    [Theory]
    [InlineData("Polls open in Kenya as voters choose a president", "Polls open in Mali as voters choose a president")]
    [InlineData("Cyclone kills dozens in Mozambique, roads cut off", "Typhoon kills dozens in the Philippines, roads cut off")]
    public async Task What_happens_in_two_countries_is_two_events(string title, string other) => Assert.Equal(
        [Relation.New, Relation.New], await RelationsAsync(Item(1, title, "") with { Source = "One" }, Item(2, other, "") with { Source = "Two" }));

    [Fact]
    public async Task Who_answers_whom_is_one_event() => Assert.Equal(
        [Relation.New, Relation.FollowUp],
        await RelationsAsync(
            Item(1, "France expels two Malian diplomats over the embassy row", "Paris gave the two diplomats of Mali until the weekend."),
            Item(2, "Mali answers: five diplomats expelled in embassy row", "Bamako gave the five diplomats until the weekend.")));

    [Fact]
    public async Task Short_headlines_that_share_a_phrase_are_no_copies() => Assert.Equal(
        [Relation.New, Relation.New], await RelationsAsync(Item(1, "What we know so far about the fire", ""), Item(2, "What we know so far about the flood", "")));

    [Fact]
    public async Task A_copy_joins_the_story_of_what_it_copies()
    {
        var placed = await PlaceAsync(Item(1, Headline, Report), Item(2, "Eleven ships wait", Report), Item(3, "Port at a standstill", Report[..120]));
        Assert.Equal([1, 1, 1], placed.Select(decision => decision.Story.Value));
    }

    [Fact]
    public async Task An_edited_item_is_a_revision_of_itself()
    {
        var known = new KnownItem(new ItemId(9), "i9", new StoryId(4), "old");
        var unseen = new UnseenItem(Item(9, Headline, Report), known);
        var assignment = await StoryAssignment.BeginAsync(new Shelf(), StoryPolicy.Default, [unseen], TestContext.Current.CancellationToken);
        var (decision, _) = assignment.Place(known.Id, unseen);
        Assert.Equal((Relation.Revision, 4), (decision.Relation, decision.Story.Value));
    }

    [Fact]
    public async Task A_story_outside_the_window_takes_no_more_copies()
    {
        var old = Item(1, Headline, Report) with { FirstSeen = Noon.AddDays(-8) };
        Assert.Equal([Relation.New, Relation.New], await RelationsAsync(old, Item(2, Headline, Report)));
    }

    [Fact]
    public async Task Who_signs_a_text_changes_nothing_in_it() => Assert.Equal(
        [Relation.New, Relation.Copy],
        await RelationsAsync(Item(1, Headline, Report + " Edited for the Harbour Mail."), Item(2, Headline, Report + " Edited for the Islander.")));

    [Theory]
    [InlineData("It rained. The river rose. Seen by the Islander.", "It rained. The river rose. ")]
    [InlineData("It rained. The river rose. 12 people left.", "It rained. The river rose. 12 people left.")]
    [InlineData("The river rose. Seen by the Islander.", "The river rose. Seen by the Islander.")]
    [InlineData("", "")]
    public void A_short_last_sentence_without_a_number_is_a_sign_off(string body, string cut) => Assert.Equal(cut, SignOff.Cut(body));

    [Fact]
    public void A_sketch_is_found_by_the_keys_of_a_longer_text()
    {
        var cut = Fingerprint.Of("", Report[..110], null);
        Assert.All(cut.Sketch(), value => Assert.Contains(value, Fingerprint.Of("", Report, null).Keys()));
    }

    private static Item Item(int number, string title, string summary) =>
        new() { Identity = $"i{number}", Title = title, Summary = summary, FirstSeen = Noon };

    private static async Task<IEnumerable<Relation>> RelationsAsync(params Item[] items) => (await PlaceAsync(items)).Select(decision => decision.Relation);

    private static Task<IReadOnlyList<StoryDecision>> PlaceAsync(params Item[] items) => new Shelf().PlaceAsync(items, TestContext.Current.CancellationToken);
}
