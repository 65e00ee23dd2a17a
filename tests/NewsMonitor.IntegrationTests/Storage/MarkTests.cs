using NewsMonitor.Core;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Feedback;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class MarkTests(StorageProvider provider) : StorageTests(provider)
{
    private static readonly TimeSpan Items = TimeSpan.FromDays(30);
    private static readonly TimeSpan Deliveries = TimeSpan.FromDays(90);
    private static readonly EmailChannel Pair = new("desk", ["desk@example.org", "chief@example.org"]);

    [Fact]
    public async Task A_token_shows_what_it_marks_and_marks_nothing_by_being_looked_at()
    {
        var (token, _) = await ToldAsync("a");
        Assert.Equal(new MarkedStory("mali", "Title of a", Some.Now, null), await FindAsync(token));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_second_mark_of_a_reader_replaces_the_first()
    {
        var (token, _) = await ToldAsync("a");
        Assert.True(await SetAsync(token, Mark.Useful));
        Assert.True(await SetAsync(token, Mark.Noise));
        Assert.Equal(Mark.Noise, (await FindAsync(token))!.Mark);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task The_same_mark_twice_is_one_mark_of_the_first_time()
    {
        var (token, _) = await ToldAsync("a");
        await SetAsync(token, Mark.Useful);
        Time.Advance(TimeSpan.FromHours(1));
        Assert.True(await SetAsync(token, Mark.Useful));
        Assert.Equal(Some.Now.ToUnixTimeMilliseconds(), await ScalarAsync<long>("SELECT marked_at FROM marks"));
    }

    [Fact]
    public async Task A_mark_can_be_taken_back()
    {
        var (token, _) = await ToldAsync("a");
        await SetAsync(token, Mark.Noise);
        Assert.True(await SetAsync(token, null));
        Assert.Null((await FindAsync(token))!.Mark);
        Assert.True(await SetAsync(token, null));
    }

    [Fact]
    public async Task Two_readers_count_as_two()
    {
        await PollAsync("a", item => Some.Alert(item, channel: Pair));
        foreach (var (token, _) in await TokensAsync())
            await SetAsync(token, Mark.Useful);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Each_story_of_a_digest_is_marked_for_itself()
    {
        await PollAsync("a", Digest);
        await PollAsync("b", Digest);
        var tokens = await TokensAsync();
        await SetAsync(tokens[1].Token, Mark.Noise);
        Assert.Equal(["Title of a", "Title of b"], [(await FindAsync(tokens[0].Token))!.Headline, (await FindAsync(tokens[1].Token))!.Headline]);
        Assert.Null((await FindAsync(tokens[0].Token))!.Mark);
        Assert.Equal(Mark.Noise, (await FindAsync(tokens[1].Token))!.Mark);
    }

    [Fact]
    public async Task Nobody_marks_a_story_that_the_alert_did_not_tell()
    {
        var (_, delivery) = await ToldAsync("a");
        var other = await PollAsync("b");
        var token = (await KeyAsync()).TokenOf(delivery, other.Id);
        Assert.Null(await FindAsync(token));
        Assert.False(await SetAsync(token, Mark.Noise));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_token_signed_elsewhere_is_not_known()
    {
        var (_, delivery) = await ToldAsync("a");
        var forged = new FeedbackKey(new byte[32]).TokenOf(delivery, new ItemId(1));
        Assert.Null(await FindAsync(forged));
        Assert.False(await SetAsync(forged, Mark.Noise));
    }

    [Fact]
    public async Task Where_no_link_was_ever_sent_none_is_known_and_no_key_is_made()
    {
        Assert.Null(await FindAsync("1AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        Assert.Equal(0, await ScalarAsync<long>("SELECT count(*) FROM feedback_keys"));
    }

    [Fact]
    public async Task Nodes_that_sign_for_the_first_time_at_once_sign_alike()
    {
        var item = await PollAsync("a");
        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync()));
        var delivery = new DeliveryId(Guid.CreateVersion7());
        var tokens = await Task.WhenAll(nodes.Select(async node => (await node.Marks.KeyAsync(Cancellation)).TokenOf(delivery, item.Id)));
        Assert.Single(tokens.Distinct());
        foreach (var node in nodes)
            await node.DisposeAsync();
    }

    [Fact]
    public async Task A_mark_outlives_its_item_and_its_alert_and_can_still_be_changed()
    {
        var (token, _) = await ToldAsync("a");
        await SetAsync(token, Mark.Useful);
        await PurgeAfterAsync(Deliveries * 2);
        Assert.Equal(0, await ScalarAsync<long>("SELECT count(*) FROM alerts"));
        Assert.Equal(new MarkedStory("mali", null, Some.Now, Mark.Useful), await FindAsync(token));
        Assert.True(await SetAsync(token, Mark.Noise));
        Assert.Equal(Mark.Noise, (await FindAsync(token))!.Mark);
    }

    [Fact]
    public async Task An_alert_is_marked_after_its_item_is_purged()
    {
        var (token, _) = await ToldAsync("a");
        await PurgeAfterAsync(Items * 2);
        Assert.Equal(0, await ScalarAsync<long>("SELECT count(*) FROM items"));
        Assert.True(await SetAsync(token, Mark.Noise));
        Assert.Equal("Title of a", (await FindAsync(token))!.Headline);
    }

    [Fact]
    public async Task What_was_never_marked_is_not_known_once_its_alert_is_purged()
    {
        var (token, _) = await ToldAsync("a");
        await PurgeAfterAsync(Deliveries * 2);
        Assert.Null(await FindAsync(token));
        Assert.False(await SetAsync(token, Mark.Noise));
    }

    [Fact]
    public async Task Marks_are_purged_after_a_year()
    {
        var (token, _) = await ToldAsync("a");
        await SetAsync(token, Mark.Noise);
        Assert.Equal(0, (await PurgeAfterAsync(TimeSpan.FromDays(365))).Marks);
        Assert.Equal(1, (await PurgeAfterAsync(TimeSpan.FromSeconds(1))).Marks);
        Assert.Null(await FindAsync(token));
    }

    [Fact]
    public async Task A_mark_keeps_what_is_counted_and_no_text_of_the_item_nor_who_it_was()
    {
        var (token, _) = await ToldAsync("a");
        await SetAsync(token, Mark.Noise);
        Assert.Equal("""[{"Term":"title:mali^2","Points":2.5}]""", await ScalarAsync<string>("SELECT terms FROM marks"));
        Assert.Equal(4.5, await ScalarAsync<double>("SELECT score FROM marks"));
        Assert.Equal(Some.Now.ToUnixTimeMilliseconds(), await ScalarAsync<long>("SELECT told_at FROM marks"));
    }

    [Fact]
    public async Task A_follow_up_is_marked_for_itself()
    {
        var (first, _) = await ToldAsync("a");
        var (second, _) = await FollowUpAsync();
        Assert.NotEqual(first, second);
        await SetAsync(second, Mark.Noise);
        Assert.Null((await FindAsync(first))!.Mark);
    }

    private static PlannedAlert Digest(PolledItem item) => Some.Alert(item, "digest:1", AlertKind.Digest, due: Some.Now);

    private async Task<(string Token, DeliveryId Delivery)> ToldAsync(string identity)
    {
        await PollAsync(identity, item => Some.Alert(item));
        return Assert.Single(await TokensAsync());
    }

    private async Task<(string Token, DeliveryId Delivery)> FollowUpAsync()
    {
        Time.Advance(TimeSpan.FromHours(1));
        await PollAsync(id => Some.New(id, "b", Time.GetUtcNow()).In(new StoryId(1), Relation.FollowUp), item => Some.Alert(item, "followup:1", AlertKind.FollowUp, telling: Telling.FollowUp));
        return Assert.Single(await TokensAsync());
    }

    /// <summary>As the mails that are due now carry them; they are delivered.</summary>
    private async Task<IReadOnlyList<(string Token, DeliveryId Delivery)>> TokensAsync()
    {
        var key = await KeyAsync();
        var claimed = await ClaimDeliveriesAsync();
        foreach (var each in claimed)
            await RecordAsync(each, new DeliveryOutcome.Delivered("250 accepted"));
        return [.. claimed.Select(each => each.Delivery).SelectMany(delivery => delivery.Alert.Entries, (delivery, entry) => (key.TokenOf(delivery.Id, entry.ItemId), delivery.Id))];
    }

    private async Task<PurgeResult> PurgeAfterAsync(TimeSpan time)
    {
        Time.Advance(time);
        return await Database.Retention.PurgeAsync(Items, Deliveries, Cancellation);
    }

    private Task<FeedbackKey> KeyAsync() => Database.Marks.KeyAsync(Cancellation);

    private Task<MarkedStory?> FindAsync(string token) => Database.Marks.FindAsync(token, Cancellation);

    private Task<bool> SetAsync(string token, Mark? mark) => Database.Marks.SetAsync(token, mark, Cancellation);

    private Task<long> CountAsync() => ScalarAsync<long>("SELECT count(*) FROM marks");
}
