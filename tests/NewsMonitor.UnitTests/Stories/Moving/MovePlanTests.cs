using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Moving;

namespace NewsMonitor.UnitTests.Stories.Moving;

public sealed class MovePlanTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 4, 7, 0, 0, TimeSpan.Zero);

    // 1 begins; 2 copies it; 3 follows; 4 copies 3; 5 copies 4; 6 follows 3.
    private static readonly StoryPart[] Story =
    [
        Part(1, Relation.New), Part(2, Relation.Copy, 1), Part(3, Relation.FollowUp, 1), Part(4, Relation.Copy, 3), Part(5, Relation.Copy, 4), Part(6, Relation.FollowUp, 3),
    ];

    [Theory]
    [InlineData(1, "1 2")]
    [InlineData(2, "2")]
    [InlineData(3, "3 4 5")]
    [InlineData(4, "4 5")]
    public void An_item_takes_its_copies_along_and_theirs(long item, string chosen) => Assert.Equal(chosen, Ids(MovePlan.Chosen(Story, new ItemId(item), MoveScope.Item)));

    [Theory]
    [InlineData(3, "3 4 5 6")]
    [InlineData(6, "6")]
    [InlineData(1, "1 2 3 4 5 6")]
    public void All_that_follows_is_what_came_later(long item, string chosen) => Assert.Equal(chosen, Ids(MovePlan.Chosen(Story, new ItemId(item), MoveScope.Following)));

    [Fact]
    public void The_order_is_that_of_coming_not_of_numbers()
    {
        StoryPart[] story = [Part(2, Relation.New), Part(1, Relation.FollowUp, 2) with { FirstSeen = Morning.AddHours(9) }];
        Assert.Equal("1", Ids(MovePlan.Chosen(story, new ItemId(1), MoveScope.Following)));
    }

    [Fact]
    public void An_item_that_is_not_there_takes_nothing() => Assert.Empty(MovePlan.Chosen(Story, new ItemId(99), MoveScope.Following));

    [Fact]
    public void Split_off_the_first_begins_and_copies_stay_copies() => Assert.Equal(
        ["3 New Decided", "4 Copy 3 Unchanged", "5 Copy 4 Unchanged"],
        MovePlan.Placed(Story[2..5], []).Select(Words));

    [Fact]
    public void What_comes_to_another_story_follows_its_beginning() => Assert.Equal(
        ["3 FollowUp 9 Decided", "4 Copy 3 Unchanged"], MovePlan.Placed(Story[2..4], [Part(9, Relation.New)]).Select(Words));

    [Fact]
    public void A_merged_story_s_beginning_follows_the_other_s() => Assert.Equal(
        ["1 FollowUp 9 Decided", "2 Copy 1 Unchanged", "3 FollowUp 1 Unchanged"], MovePlan.Placed(Story[..3], [Part(9, Relation.New)]).Select(Words));

    [Fact]
    public void Brought_back_it_stands_as_it_was_found()
    {
        var split = Part(2, Relation.New) with { Found = new StoryDecision(new StoryId(1), Relation.Copy, new ItemId(1), 0.9, "much the same") };
        Assert.Equal("2 Copy 1 Found", Words(Assert.Single(MovePlan.Placed([split], [Story[0], Story[2]]))));
    }

    [Fact]
    public void Brought_elsewhere_it_does_not()
    {
        var split = Part(2, Relation.New) with { Found = new StoryDecision(new StoryId(1), Relation.Copy, new ItemId(1), 0.9, "much the same") };
        Assert.Equal("2 FollowUp 9 Decided", Words(Assert.Single(MovePlan.Placed([split], [Part(9, Relation.New)]))));
    }

    [Fact]
    public void What_is_left_begins_with_its_next_own_text() => Assert.Equal(
        "3 New Decided", Words(Assert.Single(MovePlan.Left(Story[2..]))));

    [Fact]
    public void What_keeps_its_beginning_is_left_as_it_was() => Assert.Empty(MovePlan.Left(Story[..2]));

    private static StoryPart Part(long id, Relation relation, long? of = null) =>
        new(new ItemId(id), relation, of is { } item ? new ItemId(item) : null, Morning.AddMinutes(id));

    private static string Ids(IEnumerable<StoryPart> parts) => string.Join(' ', parts.Select(part => part.Id.Value));

    private static string Words(PlacedPart part) => part.Of is { } of
        ? FormattableString.Invariant($"{part.Id.Value} {part.Relation} {of.Value} {part.Because}")
        : FormattableString.Invariant($"{part.Id.Value} {part.Relation} {part.Because}");
}
