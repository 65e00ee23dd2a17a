using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

public sealed class SharedCommitTests
{
    [Fact]
    public async Task Writes_that_come_during_a_commit_share_the_next_and_each_has_its_own_answer()
    {
        var (sizes, disk) = (new List<int>(), new TaskCompletionSource());
        var commits = new SharedCommits<int, int>(10, async writes =>
        {
            sizes.Add(writes.Count);
            await disk.Task;
            return [.. writes.Select(write => write * write)];
        });
        Task<int>[] writes = [.. Enumerable.Range(1, 5).Select(commits.WriteAsync)];
        disk.SetResult();
        var answers = await Task.WhenAll(writes);
        Assert.Equal([1, 4, 9, 16, 25], answers);
        Assert.Equal([1, 4], sizes);
    }

    [Fact]
    public async Task No_commit_holds_more_than_it_may()
    {
        var (sizes, disk) = (new List<int>(), new TaskCompletionSource());
        var commits = new SharedCommits<int, int>(3, async writes =>
        {
            sizes.Add(writes.Count);
            await disk.Task;
            return writes;
        });
        Task<int>[] writes = [.. Enumerable.Range(1, 8).Select(commits.WriteAsync)];
        disk.SetResult();
        await Task.WhenAll(writes);
        Assert.Equal([1, 3, 3, 1], sizes);
    }

    [Fact]
    public async Task A_commit_that_fails_fails_what_is_in_it_and_nothing_else()
    {
        var disk = new TaskCompletionSource();
        var commits = new SharedCommits<int, int>(2, async writes =>
        {
            await disk.Task;
            return writes.Contains(3) ? throw new StorageException("full") : writes;
        });
        Task<int>[] writes = [.. Enumerable.Range(1, 5).Select(commits.WriteAsync)];
        disk.SetResult();
        await Task.WhenAll(writes).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.Equal([true, false, false, true, true], writes.Select(write => write.IsCompletedSuccessfully));
    }
}
