using NewsMonitor.Core;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Moving;
using NewsMonitor.Core.Stories.Traits;
using NewsMonitor.IntegrationTests.Storage;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Polls;
using NewsMonitor.Storage.Stories;

namespace NewsMonitor.IntegrationTests.Stories;

public abstract class StoryMoveTests(StorageProvider provider) : MovingTests(provider)
{
    [Fact]
    public async Task An_item_split_off_takes_its_copies_along_and_begins_a_story()
    {
        var (first, copy, follow, followCopy) = await TellAsync();
        var split = await SplitAsync(follow);
        Assert.Equal([follow.Id, followCopy.Id], await ItemsOfAsync(split));
        Assert.Equal([first.Id, copy.Id], await ItemsOfAsync(first.Story.Story));
        Assert.Equal((Relation.New, (ItemId?)null), ((await ItemAsync(follow.Id)).Decision.Relation, (await ItemAsync(follow.Id)).Decision.Of));
    }

    [Fact]
    public async Task A_copy_that_moves_with_its_text_keeps_what_was_decided_about_it()
    {
        var (_, _, follow, followCopy) = await TellAsync();
        var before = (await ItemAsync(followCopy.Id)).Decision;
        var split = await SplitAsync(follow);
        Assert.Equal(before with { Story = split }, (await ItemAsync(followCopy.Id)).Decision);
    }

    [Fact]
    public async Task All_that_follows_goes_along_when_asked_for()
    {
        var (first, copy, follow, followCopy) = await TellAsync();
        var split = await SplitAsync(copy, MoveScope.Following);
        Assert.Equal([copy.Id, follow.Id, followCopy.Id], await ItemsOfAsync(split));
        Assert.Equal([first.Id], await ItemsOfAsync(first.Story.Story));
    }

    [Fact]
    public async Task A_story_whose_beginning_is_taken_away_begins_with_its_next_item()
    {
        var (first, _, follow, _) = await TellAsync();
        await SplitAsync(first);
        var left = await ItemAsync(follow.Id);
        Assert.Equal((first.Story.Story, Relation.New), (left.Decision.Story, left.Decision.Relation));
        Assert.Equal(StoryMoveKind.Left, Assert.Single(left.Moves).Kind);
    }

    [Fact]
    public async Task An_item_moves_to_another_story_as_its_follow_up()
    {
        var (_, _, follow, followCopy) = await TellAsync();
        var other = await PollAsync("other");
        await MoveAsync(follow, other.Story.Story);
        Assert.Equal([follow.Id, followCopy.Id, other.Id], await ItemsOfAsync(other.Story.Story));
        Assert.Equal((Relation.FollowUp, other.Id), ((await ItemAsync(follow.Id)).Decision.Relation, (await ItemAsync(follow.Id)).Decision.Of));
    }

    [Fact]
    public async Task A_merged_story_is_no_more_and_its_address_leads_to_where_it_went()
    {
        var (first, _, _, _) = await TellAsync();
        var other = await PollAsync("other");
        await MergeAsync(other.Story.Story, first.Story.Story);
        Assert.Null(await Database.Stories.FindAsync(other.Story.Story, Cancellation));
        Assert.Equal(first.Story.Story, await Database.Stories.FollowAsync(other.Story.Story, Cancellation));
        Assert.Equal(5, (await ItemsOfAsync(first.Story.Story)).Count);
    }

    [Fact]
    public async Task What_a_person_decided_is_kept_with_who_when_and_how_it_stood_before()
    {
        var (first, _, follow, _) = await TellAsync();
        var before = (await ItemAsync(follow.Id)).Decision;
        Time.Advance(TimeSpan.FromMinutes(1));
        var split = await SplitAsync(follow);
        Assert.Equal(
            new StoryMove(follow.Id, StoryMoveKind.Split, split, "person", Time.GetUtcNow(), before), Assert.Single((await ItemAsync(follow.Id)).Moves));
        Assert.Equal($"a person split it off story {first.Story.Story.Value}", (await ItemAsync(follow.Id)).Decision.Reason);
    }

    [Fact]
    public async Task Moving_back_undoes_it()
    {
        var (first, copy, follow, followCopy) = await TellAsync();
        await SplitAsync(follow);
        await MoveAsync(follow, first.Story.Story);
        Assert.Equal([first.Id, copy.Id, follow.Id, followCopy.Id], await ItemsOfAsync(first.Story.Story));
    }

    [Fact]
    public async Task A_copy_brought_back_to_its_text_is_its_copy_again_as_it_was_found()
    {
        var (first, copy, _, _) = await TellAsync();
        var before = (await ItemAsync(copy.Id)).Decision;
        await SplitAsync(copy);
        await MoveAsync(copy, first.Story.Story);
        Assert.Equal(before, (await ItemAsync(copy.Id)).Decision);
        Assert.Equal(1, await ScalarAsync<long>($"SELECT is_copy FROM story_traits WHERE item_id = {copy.Id.Value}"));
    }

    [Fact]
    public async Task A_page_that_is_out_of_date_changes_nothing()
    {
        var (first, _, follow, _) = await TellAsync();
        await SplitAsync(follow);
        var again = await Database.StoryMoves.SplitAsync(first.Story.Story, follow.Id, MoveScope.Item, Cancellation);
        Assert.StartsWith($"Item {follow.Id.Value} is not in story", Assert.IsType<StoryMoveResult.Refused>(again).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_story_cannot_be_split_off_itself()
    {
        var (first, _, _, _) = await TellAsync();
        var all = await Database.StoryMoves.SplitAsync(first.Story.Story, first.Id, MoveScope.Following, Cancellation);
        Assert.IsType<StoryMoveResult.Refused>(all);
    }

    [Fact]
    public async Task Nothing_moves_to_a_story_that_is_not_there()
    {
        var (first, _, follow, _) = await TellAsync();
        Assert.IsType<StoryMoveResult.Refused>(await Database.StoryMoves.MoveAsync(first.Story.Story, follow.Id, MoveScope.Item, new StoryId(999), Cancellation));
        Assert.IsType<StoryMoveResult.Refused>(await Database.StoryMoves.MergeAsync(new StoryId(999), first.Story.Story, Cancellation));
    }

    [Fact]
    public async Task A_revision_stays_where_a_person_put_its_item()
    {
        var (_, _, follow, _) = await TellAsync();
        var split = await SplitAsync(follow);
        await using (var session = await BeginAsync())
        {
            var known = (await session.FindAsync(new FeedId(1), ["follow"], Cancellation))["follow"];
            var revised = follow.In(known.Story, Relation.Revision, known.Id) with { Item = follow.Item with { Title = "Corrected title" }, TextHash = "hash-2" };
            Assert.True(await CommitAsync(session, [revised]));
        }

        Assert.Equal((split, Relation.New, "Corrected title"), ((await ItemAsync(follow.Id)).Decision.Story, (await ItemAsync(follow.Id)).Decision.Relation, (await ItemAsync(follow.Id)).Item.Title));
        await using var later = await BeginAsync();
        Assert.Equal(split, (await later.IndexAsync(Some.Now, Cancellation)).StoryOf(follow.Id));
    }

    [Fact]
    public async Task Later_copies_and_follow_ups_join_where_the_item_now_is()
    {
        var harbour = await PlaceAsync("harbour", "Harbour pilots of Kelvaro walk out over night shifts");
        // Both nodes know the story as it was.
        await using var elsewhere = await OpenAsync();
        await using (var session = await elsewhere.BeginPollAsync(await ClaimFeedAsync(), Cancellation))
            await session.IndexAsync(Some.Now, Cancellation);
        Time.Advance(TimeSpan.FromMinutes(20));
        var other = await PollAsync("other");
        await MoveAsync(harbour, other.Story.Story);

        Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal((other.Story.Story, Relation.Copy), await PlacedByAsync(elsewhere, "Harbour pilots of Kelvaro walk out over night shifts"));
        Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal((other.Story.Story, Relation.FollowUp), await PlacedByAsync(Database, "Kelvaro harbour pilots vote to stay out over night shifts"));
        Time.Advance(TimeSpan.FromMinutes(20));
        await using var restarted = await OpenAsync();
        Assert.Equal((other.Story.Story, Relation.FollowUp), await PlacedByAsync(restarted, "Kelvaro harbour pilots vote to stay out over night shifts"));
    }

    [Fact]
    public async Task A_copy_split_off_is_found_as_a_story_of_its_own()
    {
        var first = await PlaceAsync("first", "Harbour pilots of Kelvaro walk out over night shifts");
        var copy = await PlaceAsync("copy", "Harbour pilots of Kelvaro walk out over night shifts", first);
        Assert.Equal(1, await ScalarAsync<long>($"SELECT is_copy FROM story_traits WHERE item_id = {copy.Id.Value}"));
        await SplitAsync(copy);
        Assert.Equal(0, await ScalarAsync<long>($"SELECT is_copy FROM story_traits WHERE item_id = {copy.Id.Value}"));
    }

    [Fact]
    public async Task A_story_is_as_old_as_the_items_it_is_left_with()
    {
        var (first, _, follow, _) = await TellAsync();
        var split = await SplitAsync(follow);
        Assert.Equal(
            (follow.Item.FirstSeen.ToUnixTimeMilliseconds(), first.Item.FirstSeen.AddMinutes(20).ToUnixTimeMilliseconds()),
            (await ScalarAsync<long>($"SELECT opened_at FROM stories WHERE id = {split.Value}"), await ScalarAsync<long>($"SELECT newest_at FROM stories WHERE id = {first.Story.Story.Value}")));
    }

    [Fact]
    public async Task What_was_moved_is_purged_with_its_story()
    {
        var (_, _, follow, _) = await TellAsync();
        await SplitAsync(follow);
        Time.Advance(TimeSpan.FromDays(40));
        await Database.Retention.PurgeAsync(TimeSpan.FromDays(30), TimeSpan.FromDays(90), Cancellation);
        Assert.Equal((0, 0), (await ScalarAsync<long>("SELECT count(*) FROM items"), await ScalarAsync<long>("SELECT count(*) FROM story_moves")));
    }

    [Fact]
    public async Task Two_people_who_decide_at_once_leave_every_table_agreeing()
    {
        var (first, copy, follow, followCopy) = await TellAsync();
        var other = await PollAsync("other");
        await using var elsewhere = await OpenAsync();
        await Task.WhenAll(
            Database.StoryMoves.SplitAsync(first.Story.Story, follow.Id, MoveScope.Item, Cancellation),
            elsewhere.StoryMoves.MergeAsync(first.Story.Story, other.Story.Story, Cancellation));
        var stories = await Task.WhenAll(new[] { first, copy, follow, followCopy }.Select(item => StoryOfAsync(item.Id)));
        Assert.Equal((stories[0], stories[2]), (stories[1], stories[3]));
        Assert.Equal(0, await ScalarAsync<long>("SELECT count(*) FROM items JOIN story_traits ON item_id = id WHERE items.story_id <> story_traits.story_id"));
    }

    private async Task<PollSession> BeginAsync()
    {
        Time.Advance(TimeSpan.FromMinutes(20));
        return await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
    }

    private Task<PolledItem> PlaceAsync(string identity, string title, PolledItem? copyOf = null)
    {
        Time.Advance(TimeSpan.FromMinutes(20));
        var item = Some.Item(identity, Time.GetUtcNow()) with { Title = title, Summary = "", Content = "" };
        return PollAsync(id => copyOf is null
            ? Some.New(id, identity, Time.GetUtcNow()) with { Item = item, Traits = TraitReader.Read(item) }
            : Some.New(id, identity, Time.GetUtcNow()).In(copyOf.Story.Story, Relation.Copy, copyOf.Id) with { Item = item, Traits = TraitReader.Read(item) });
    }

    /// <summary>Where a node would put an item that comes now.</summary>
    private async Task<(StoryId, Relation)> PlacedByAsync(MonitorDatabase node, string title)
    {
        await using var session = await node.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        var item = Some.Item(title, Time.GetUtcNow()) with { Title = title, Summary = "", Content = "", Source = "The Other", CanonicalLink = null };
        var unseen = new UnseenItem(item, null);
        var assignment = await StoryAssignment.BeginAsync(session, StoryPolicy.Default, [unseen], Cancellation);
        var (decision, _) = assignment.Place(new ItemId(9999), unseen);
        return (decision.Story, decision.Relation);
    }
}
