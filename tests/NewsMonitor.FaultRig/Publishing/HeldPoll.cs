namespace NewsMonitor.FaultRig.Publishing;

/// <summary>A request that is kept waiting for its answer.</summary>
/// <param name="agent">Whose.</param>
internal sealed class HeldPoll(string agent)
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PollSeen? _poll;

    /// <summary>Null: none has come yet.</summary>
    public PollSeen? Poll => Volatile.Read(ref _poll);

    public Task Released => _released.Task;

    public void Release() => _released.TrySetResult();

    /// <returns>Whether it is to wait.</returns>
    public bool TryTake(PollSeen poll) => poll.Agent == agent && Interlocked.CompareExchange(ref _poll, poll, null) is null;
}
