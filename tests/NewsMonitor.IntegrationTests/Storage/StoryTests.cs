using NewsMonitor.Core;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Traits;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class StoryTests(StorageProvider provider) : StorageTests(provider)
{
    [Fact]
    public async Task Candidates_that_share_most_come_first()
    {
        var little = await PollAsync(id => Some.New(id, "little", Some.Now, 1, 2, 91));
        var much = await PollAsync(id => Some.New(id, "much", Some.Now, 1, 2, 3));
        await PollAsync(id => Some.New(id, "nothing", Some.Now, 70, 71));
        Assert.Equal([much.Id, little.Id], (await CandidatesAsync(Some.Now, 10, 1, 2, 3, 4)).Select(candidate => candidate.Item));
    }

    [Fact]
    public async Task A_candidate_carries_its_story_and_texts()
    {
        var item = await PollAsync(id => Some.New(id, "a", Some.Now, 1, uint.MaxValue));
        Assert.Equal(
            new StoryCandidate(item.Id, item.Story.Story, item.Item.Title, item.Item.Summary, item.Item.CanonicalLink, item.Item.Source), Assert.Single(await CandidatesAsync(Some.Now, 10, uint.MaxValue)));
    }

    [Fact]
    public async Task Items_of_closed_stories_are_no_candidates()
    {
        await PollAsync(id => Some.New(id, "old", Some.Now, 1));
        Assert.Empty(await CandidatesAsync(Some.Now.AddMilliseconds(1), 10, 1));
    }

    [Fact]
    public async Task No_more_candidates_than_asked_for()
    {
        for (var i = 0; i < 3; i++)
            await PollAsync(id => Some.New(id, $"item-{id.Value}", Some.Now, 1));
        Assert.Equal(2, (await CandidatesAsync(Some.Now, 2, 1)).Count);
    }

    [Fact]
    public async Task A_revision_takes_the_new_text_and_keeps_when_it_was_first_seen()
    {
        await ReviseAsync(await PollAsync("a"), "Corrected title");
        var stored = Assert.Single(await Database.Items.SinceAsync(Some.Now, Cancellation).ToListAsync(Cancellation));
        Assert.Equal(("Corrected title", Some.Now), (stored.Item.Title, stored.Item.FirstSeen));
    }

    [Fact]
    public async Task A_revision_does_not_change_how_the_item_came_into_its_story()
    {
        await ReviseAsync(await PollAsync("a"), "Corrected title");
        Assert.Equal(Relation.New, Assert.Single(await Database.Items.SinceAsync(Some.Now, Cancellation).ToListAsync(Cancellation)).Relation);
    }

    [Fact]
    public async Task Every_text_before_a_revision_is_kept()
    {
        var item = await PollAsync("a");
        await ReviseAsync(item, "Second title");
        await ReviseAsync(item, "Third title");
        Assert.Equal("1 Title of a hash-1", await ScalarAsync<string>("SELECT number || ' ' || title || ' ' || text_hash FROM item_revisions ORDER BY number LIMIT 1"));
        Assert.Equal("2 Second title hash-2", await ScalarAsync<string>("SELECT number || ' ' || title || ' ' || text_hash FROM item_revisions ORDER BY number DESC LIMIT 1"));
    }

    [Fact]
    public async Task A_revision_is_known_by_the_hash_of_its_new_text()
    {
        await ReviseAsync(await PollAsync("a"), "Corrected title");
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        Assert.Equal("hash-2", (await session.FindAsync(new FeedId(1), ["a"], Cancellation))["a"].TextHash);
    }

    [Fact]
    public async Task A_revision_is_found_by_its_new_sketch_only()
    {
        await ReviseAsync(await PollAsync(id => Some.New(id, "a", Some.Now, 1)), "Corrected title", 2);
        Assert.Empty(await CandidatesAsync(Some.Now, 10, 1));
        Assert.Single(await CandidatesAsync(Some.Now, 10, 2));
    }

    [Fact]
    public async Task What_a_session_did_not_commit_is_no_candidate()
    {
        var item = await PollAsync(id => Some.New(id, "a", Some.Now, 1));
        await using (var undone = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation))
        {
            var index = await undone.IndexAsync(Some.Now, Cancellation);
            index.Learn(await undone.ReserveItemIdsAsync(1, Cancellation), item.Story.Story, Some.Now, copy: false, Some.Traits(1));
        }

        Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(item.Id, Assert.Single(await CandidatesAsync(Some.Now, 10, 1)).Item);
    }

    [Fact]
    public async Task A_follow_up_is_found_by_what_another_node_put_on_record()
    {
        var first = Some.Item("first", Some.Now) with { Title = "Harbour pilots of Kelvaro walk out over night shifts" };
        var placed = await PollAsync(id => Some.New(id, "first", Some.Now) with { Item = first, Traits = TraitReader.Read(first) });
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        var follow = new UnseenItem(Some.Item("second", Some.Now) with { Title = "Kelvaro harbour pilots vote to stay out over night shifts" }, null);
        var assignment = await StoryAssignment.BeginAsync(session, StoryPolicy.Default, [follow], Cancellation);
        Assert.Equal(placed.Story.Story, assignment.Place(new ItemId(99), follow).Decision.Story);
    }

    [Fact]
    public async Task A_revision_replaces_what_the_watchlists_made_of_it()
    {
        await ReviseAsync(await PollAsync("a"), "Corrected title");
        Assert.Equal(0, (await Database.Items.CountAsync(Cancellation)).Matches);
    }

    private async Task ReviseAsync(PolledItem item, string title, params uint[] sketch)
    {
        Time.Advance(TimeSpan.FromMinutes(20));
        await PollAsync(_ => item.In(item.Story.Story, Relation.Revision, item.Id) with
        {
            Item = item.Item with { Title = title, FirstSeen = Time.GetUtcNow() },
            TextHash = "hash-2",
            Traits = Some.Traits(sketch),
            Matches = MatchResult.Nothing,
        });
    }

    private async Task<IReadOnlyList<StoryCandidate>> CandidatesAsync(DateTimeOffset since, int limit, params uint[] keys)
    {
        var feed = await ClaimFeedAsync();
        await using (var session = await Database.BeginPollAsync(feed, Cancellation))
        {
            var near = (await session.IndexAsync(since, Cancellation)).Copies(keys, since, limit);
            var candidates = (await session.ReadAsync(near, Cancellation)).OrderBy(candidate => near.ToList().IndexOf(candidate.Item)).ToList();
            Assert.True(await CommitAsync(session, []));
            return candidates;
        }
    }
}
