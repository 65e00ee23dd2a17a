using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class ActivityTests(StorageProvider provider) : StorageTests(provider)
{
    [Fact]
    public async Task Items_and_matches_are_counted_by_the_hour_they_were_first_seen_in()
    {
        await PollAsync("one");
        await PollAsync(id => Some.New(id, "two", Time.GetUtcNow()) with { Matches = new([], []) });
        Time.Advance(TimeSpan.FromHours(2));
        await PollAsync("three");

        var counts = await Database.Activity.ByHourAsync(Some.Now, Cancellation);
        Assert.Equal([(Some.Now, 2, 1), (Some.Now.AddHours(2), 1, 1)], counts.Select(count => (count.Hour, count.Items, count.Matched)));
    }

    [Fact]
    public async Task What_was_seen_before_does_not_count()
    {
        await PollAsync("one");
        Time.Advance(TimeSpan.FromHours(2));
        await PollAsync("two");
        Assert.Equal(1, Assert.Single(await Database.Activity.ByHourAsync(Some.Now.AddHours(1), Cancellation)).Matched);
    }
}
