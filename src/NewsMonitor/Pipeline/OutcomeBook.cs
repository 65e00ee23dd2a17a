using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>Writes down what attempts came to and which begin: those that come while a commit is under way share the next one.</summary>
internal sealed class OutcomeBook(MonitorDatabase database, TimeProvider time)
{
    private const int MostInACommit = 256;
    private const int Tries = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SharedCommits<(MadeAttempt? Made, ClaimedDelivery? Next), (bool Recorded, bool Begun)> _commits =
        new(MostInACommit, writes => CommitAsync(database, time, writes));

    /// <summary>
    /// Returns when it is committed. Not to be cut off: what was accepted and is not recorded would be sent again, and what is sent and was not begun
    /// would be nobody's fault.
    /// </summary>
    /// <param name="made">What an attempt came to; null: none was made.</param>
    /// <param name="next">What is to be sent next; null: nothing.</param>
    /// <returns>Whether each still held its lease; false for null.</returns>
    public async Task<(bool Recorded, bool Begun)> TurnAsync(MadeAttempt? made, ClaimedDelivery? next) =>
        made is null && next is null ? (false, false) : await _commits.WriteAsync((made, next));

    private static async Task<IReadOnlyList<(bool Recorded, bool Begun)>> CommitAsync(
        MonitorDatabase database, TimeProvider time, IReadOnlyList<(MadeAttempt? Made, ClaimedDelivery? Next)> writes)
    {
        var (recorded, begun) = await TryAsync(
            database, time, [.. writes.Select(write => write.Made).OfType<MadeAttempt>()], [.. writes.Select(write => write.Next).OfType<ClaimedDelivery>()]);
        var (made, next) = (0, 0);
        return [.. writes.Select(write => (write.Made is not null && recorded[made++], write.Next is not null && begun[next++]))];
    }

    /// <summary>A database that is away for a moment must not make doubles.</summary>
    private static async Task<(IReadOnlyList<bool> Recorded, IReadOnlyList<bool> Begun)> TryAsync(
        MonitorDatabase database, TimeProvider time, IReadOnlyList<MadeAttempt> made, IReadOnlyList<ClaimedDelivery> next)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await database.Deliveries.TurnAsync(made, next, CancellationToken.None);
            }
            catch (StorageException) when (left > 1)
            {
                await Task.Delay(Pause, time);
            }
        }
    }
}
