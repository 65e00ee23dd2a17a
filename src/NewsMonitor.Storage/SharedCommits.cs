namespace NewsMonitor.Storage;

/// <summary>
/// Writes that come while a commit is under way share the next one: a commit waits for the disk, however little is in it. Safe to call from
/// many threads.
/// </summary>
public sealed class SharedCommits<TWrite, TAnswer>
{
    private readonly Func<IReadOnlyList<TWrite>, Task<IReadOnlyList<TAnswer>>> _commit;
    private readonly Batches<Entry> _entries;

    /// <param name="most">In one commit.</param>
    /// <param name="commit">Writes some of them, all or none, and answers each in its place.</param>
    public SharedCommits(int most, Func<IReadOnlyList<TWrite>, Task<IReadOnlyList<TAnswer>>> commit) =>
        (_commit, _entries) = (commit, new Batches<Entry>(most, CommitAsync));

    /// <summary>Returns when it is committed, and throws what the commit throws. Not to be cut off: others are in the same commit.</summary>
    public Task<TAnswer> WriteAsync(TWrite write)
    {
        var entry = new Entry(write, new TaskCompletionSource<TAnswer>(TaskCreationOptions.RunContinuationsAsynchronously));
        _entries.Add(entry);
        return entry.Written.Task;
    }

    private async Task CommitAsync(List<Entry> batch)
    {
        try
        {
            var answers = await _commit([.. batch.Select(entry => entry.Write)]).ConfigureAwait(false);
            for (var i = 0; i < batch.Count; i++)
                batch[i].Written.SetResult(answers[i]);
        }
        catch (Exception error)
        {
            foreach (var entry in batch)
                entry.Written.TrySetException(error);
        }
    }

    private sealed record Entry(TWrite Write, TaskCompletionSource<TAnswer> Written);
}
