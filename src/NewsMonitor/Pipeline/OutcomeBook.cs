using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;
using NewsMonitor.Storage.Trouble;

namespace NewsMonitor.Pipeline;

/// <summary>Writes down what attempts came to and which begin: those that come while a commit is under way share the next one.</summary>
internal sealed class OutcomeBook
{
    private const int MostInACommit = 256;
    private const int Tries = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly MonitorDatabase _database;
    private readonly TimeProvider _time;
    private readonly bool _waits;
    private readonly Batches<Entry> _entries;

    /// <param name="database">Where.</param>
    /// <param name="time">Paces the tries.</param>
    /// <param name="waits">Whether outcomes are kept for as long as a trouble of the database lasts; else they are given up after a few tries.</param>
    public OutcomeBook(MonitorDatabase database, TimeProvider time, bool waits) =>
        (_database, _time, _waits, _entries) = (database, time, waits, new Batches<Entry>(MostInACommit, CommitAsync));

    /// <summary>
    /// Returns when it is committed. Not to be cut off: what was accepted and is not recorded would be sent again, and what is sent and was not begun
    /// would be nobody's fault.
    /// </summary>
    /// <param name="made">What an attempt came to; null: none was made.</param>
    /// <param name="next">What is to be sent next; null: nothing.</param>
    /// <param name="stopping">The service is to end: a trouble is not waited for any longer.</param>
    /// <returns>Whether each still held its lease; false for null.</returns>
    public async Task<(bool Recorded, bool Begun)> TurnAsync(MadeAttempt? made, ClaimedDelivery? next, CancellationToken stopping)
    {
        if (made is null && next is null)
            return (false, false);
        var entry = new Entry(made, next, new TaskCompletionSource<(bool, bool)>(TaskCreationOptions.RunContinuationsAsynchronously), stopping);
        _entries.Add(entry);
        return await entry.Written.Task;
    }

    private async Task CommitAsync(List<Entry> batch)
    {
        for (var left = Tries; batch.Count > 0; left--)
        {
            try
            {
                await TryAsync(batch);
                return;
            }
            catch (StorageException trouble)
            {
                // Nothing was sent yet of what only begins. What was accepted must be recorded, or it would be sent again.
                var (kept, failed) = MayWait(trouble, left) ? Split(batch) : ([], batch);
                failed.ForEach(entry => entry.Written.TrySetException(trouble));
                batch = kept;
                if (batch.Count > 0)
                    await Task.Delay(Pause, _time);
            }
            catch (Exception error)
            {
                batch.ForEach(entry => entry.Written.TrySetException(error));
                return;
            }
        }

        bool MayWait(StorageException trouble, int left) => trouble.Trouble != StorageTrouble.Damaged
            && (left > 1 || (_waits && trouble.Trouble is not null && !batch.Exists(entry => entry.Stopping.IsCancellationRequested)));
    }

    private static (List<Entry> Kept, List<Entry> Failed) Split(List<Entry> batch) =>
        (batch.FindAll(entry => entry.Made is not null), batch.FindAll(entry => entry.Made is null));

    private async Task TryAsync(List<Entry> batch)
    {
        var (recorded, begun) = await _database.Deliveries.TurnAsync(
            [.. batch.Select(entry => entry.Made).OfType<MadeAttempt>()], [.. batch.Select(entry => entry.Next).OfType<ClaimedDelivery>()], CancellationToken.None);
        var (made, next) = (0, 0);
        foreach (var entry in batch)
            entry.Written.SetResult((entry.Made is not null && recorded[made++], entry.Next is not null && begun[next++]));
    }

    private sealed record Entry(MadeAttempt? Made, ClaimedDelivery? Next, TaskCompletionSource<(bool Recorded, bool Begun)> Written, CancellationToken Stopping);
}
