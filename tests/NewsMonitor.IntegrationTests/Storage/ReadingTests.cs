using Dapper;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>Looking at what is on record while another process works on it.</summary>
public abstract class ReadingTests(StorageProvider provider) : StorageTests(provider)
{
    private readonly StorageProvider _provider = provider;

    [Fact]
    public async Task Items_are_read_in_the_order_they_were_first_seen_in_however_many_pages_they_fill()
    {
        const int many = 1203;
        var feed = await ClaimFeedAsync();
        await using (var session = await Database.BeginPollAsync(feed, Cancellation))
        {
            var first = await session.ReserveItemIdsAsync(many, Cancellation);
            // The time runs backwards through the numbers, two items a minute.
            var items = Enumerable.Range(0, many).Select(index => Some.New(new ItemId(first.Value + index), $"item {index}", Some.Now.AddMinutes((many - index) / 2)));
            Assert.True(await CommitAsync(session, [.. items]));
        }

        var read = await Database.Items.SinceAsync(Some.Now, Cancellation).Select(stored => (stored.Item.FirstSeen, stored.Id.Value)).ToListAsync(Cancellation);
        Assert.Equal(many, read.Count);
        Assert.Equal(read.Order(), read);
    }

    [Fact]
    public async Task Items_first_seen_since_then_are_counted()
    {
        await PollAsync("a");
        Time.Advance(TimeSpan.FromHours(1));
        await PollAsync("b");
        Assert.Equal((2, 1), (await Database.Items.CountSinceAsync(Some.Now, Cancellation), await Database.Items.CountSinceAsync(Some.Now.AddMinutes(1), Cancellation)));
    }

    [Fact]
    public async Task The_items_of_a_story_before_then_are_found()
    {
        var first = await PollAsync("a");
        await PollAsync("b");
        Time.Advance(TimeSpan.FromHours(1));
        await PollAsync(id => Some.New(id, "c", Time.GetUtcNow()).In(first.Story.Story, Relation.Copy, first.Id));
        var found = await Database.Items.InStoriesBeforeAsync([first.Story.Story], Time.GetUtcNow(), Cancellation);
        Assert.Equal(first.Id, Assert.Single(found).Id);
    }

    [Fact]
    public async Task Reading_waits_for_no_poll_in_progress()
    {
        await PollAsync("a");
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        await session.ReserveItemIdsAsync(1, Cancellation);
        await using var reader = await OpenToReadAsync();
        Assert.Single(await reader!.Items.SinceAsync(Some.Now, Cancellation).ToListAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Cancellation));
    }

    [Fact]
    public async Task Where_nothing_was_ever_stored_there_is_nothing_to_read()
    {
        await using var empty = await TestDatabase.CreateAsync(_provider);
        Assert.Null(await MonitorDatabase.OpenToReadAsync(empty.Options, Time, Cancellation));
        Assert.Null(await MonitorDatabase.OpenToReadAsync(empty.Options, Time, Cancellation));
    }

    [Fact]
    public async Task Tables_of_a_newer_version_are_not_read()
    {
        await Database.Store.WriteAsync(async (write, _) => await write.ExecuteAsync(
            """
            INSERT INTO SchemaVersions (ScriptName, Applied)
            SELECT replace(ScriptName, '0001', '9999'), Applied FROM SchemaVersions
            """, null, Cancellation), Cancellation);
        var error = await Assert.ThrowsAsync<StorageException>(OpenToReadAsync);
        Assert.Contains("newer NewsMonitor", error.Message);
    }

    [Fact]
    public async Task Who_only_reads_can_change_nothing()
    {
        await PollAsync("a");
        await using var reader = await OpenToReadAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => reader!.Store.ReadAsync(connection => connection.ExecuteAsync(new CommandDefinition("DELETE FROM items", cancellationToken: Cancellation)), Cancellation));
        Assert.Equal(1, (await Database.Items.CountAsync(Cancellation)).Items);
    }

    private Task<MonitorDatabase?> OpenToReadAsync() => MonitorDatabase.OpenToReadAsync(Options, Time, Cancellation);
}
