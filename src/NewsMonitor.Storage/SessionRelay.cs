namespace NewsMonitor.Storage;

/// <summary>
/// Sessions that follow each other share a transaction for as long as others wait, and with it the wait for the disk. Each begins where the one
/// before ended, and hears that it is committed when all are. What one undoes is undone for it alone, by a savepoint. Safe to call from many threads.
/// </summary>
/// <param name="begin">Begins what is shared.</param>
/// <param name="undone">
/// Called with the cause when what several sessions wrote is not on record after all: whoever has read it must forget it. Answers what those are told that have ended.
/// </param>
internal sealed class SessionRelay(Func<CancellationToken, Task<WriteTransaction>> begin, Func<Exception, Exception> undone) : IDisposable
{
    // Others who write wait for the shared commit, and so do the alerts of its first session.
    private const int MostInACommit = 32;
    private static readonly TimeSpan LongestShared = TimeSpan.FromMilliseconds(200);

    private const string Savepoint = "session";

    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _waiting;

    // These belong to whoever has the turn.
    private readonly List<TaskCompletionSource> _ended = [];
    private WriteTransaction? _shared;
    private int _sessions;
    private long _began;

    /// <summary>Waits for the sessions before. Its end, and nothing else, lets the next one in.</summary>
    public async Task<WriteTransaction> BeginAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _waiting);
        // Not cut off: those that have ended leave their commit to who waits.
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        Interlocked.Decrement(ref _waiting);
        try
        {
            cancellation.ThrowIfCancellationRequested();
            var follows = _shared is not null;
            // The first has nobody before it whose work it could undo.
            if (!follows)
                (_shared, _began) = (await begin(cancellation).ConfigureAwait(false), TimeProvider.System.GetTimestamp());
            else
                await _shared!.Transaction.SaveAsync(Savepoint, cancellation).ConfigureAwait(false);
            _sessions++;
            return new Session(this, _shared!, follows);
        }
        catch
        {
            await PassOnAsync().ConfigureAwait(false);
            throw;
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task CommitAsync(WriteTransaction shared, bool follows)
    {
        var committed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ended.Add(committed);
        await EndTurnAsync(shared, () => follows ? shared.Transaction.ReleaseAsync(Savepoint) : Task.CompletedTask).ConfigureAwait(false);
        await committed.Task.ConfigureAwait(false);
    }

    private Task RollbackAsync(WriteTransaction shared, bool follows) => EndTurnAsync(shared, async () =>
    {
        if (!follows)
        {
            await EndAsync(shared).ConfigureAwait(false);
            return;
        }

        await shared.Transaction.RollbackAsync(Savepoint).ConfigureAwait(false);
        await shared.Transaction.ReleaseAsync(Savepoint).ConfigureAwait(false);
    });

    private async Task EndTurnAsync(WriteTransaction shared, Func<Task> end)
    {
        try
        {
            await end().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // On a full or broken disk SQLite undoes the whole transaction by itself.
            await FailAsync(shared, error).ConfigureAwait(false);
        }
        finally
        {
            await PassOnAsync().ConfigureAwait(false);
        }
    }

    /// <summary>To the next session, or to the disk when nobody waits.</summary>
    private async Task PassOnAsync()
    {
        try
        {
            if (_shared is { } shared
                && (_sessions >= MostInACommit || Volatile.Read(ref _waiting) == 0 || TimeProvider.System.GetElapsedTime(_began) > LongestShared))
                await WriteOutAsync(shared).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task WriteOutAsync(WriteTransaction shared)
    {
        try
        {
            await shared.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            await FailAsync(shared, error).ConfigureAwait(false);
            return;
        }

        _ended.ForEach(session => session.SetResult());
        await EndAsync(shared).ConfigureAwait(false);
    }

    private ValueTask FailAsync(WriteTransaction shared, Exception error)
    {
        var told = _sessions > 1 ? undone(error) : error;
        _ended.ForEach(session => session.SetException(told));
        return EndAsync(shared);
    }

    private ValueTask EndAsync(WriteTransaction shared)
    {
        _ended.Clear();
        (_shared, _sessions) = (null, 0);
        return shared.DisposeAsync();
    }

    /// <summary>One session's part of what is shared.</summary>
    /// <param name="relay">Whose turn it has.</param>
    /// <param name="shared">What is shared.</param>
    /// <param name="follows">Whether others have written before it.</param>
    private sealed class Session(SessionRelay relay, WriteTransaction shared, bool follows) : WriteTransaction(shared.Connection, shared.Transaction)
    {
        private bool _isOver;

        public override Task CommitAsync(CancellationToken cancellation)
        {
            _isOver = true;
            return relay.CommitAsync(shared, follows);
        }

        public override Task RollbackAsync(CancellationToken cancellation)
        {
            _isOver = true;
            return relay.RollbackAsync(shared, follows);
        }

        public override async ValueTask DisposeAsync()
        {
            if (!_isOver)
                await RollbackAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }
}
