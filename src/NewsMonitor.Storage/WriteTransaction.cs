using System.Data.Common;

namespace NewsMonitor.Storage;

/// <summary>A connection with its write transaction; rolled back unless committed.</summary>
internal abstract class WriteTransaction(DbConnection connection, DbTransaction transaction) : IAsyncDisposable
{
    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    /// <summary>Returns when it is on record.</summary>
    public abstract Task CommitAsync(CancellationToken cancellation);

    public abstract Task RollbackAsync(CancellationToken cancellation);

    /// <summary>Lets the next writer in, where no commit has.</summary>
    public abstract ValueTask DisposeAsync();
}

/// <summary>One that is nobody else's.</summary>
/// <param name="connection">Owned.</param>
/// <param name="transaction">Owned.</param>
/// <param name="released">Lets the next writer in.</param>
internal sealed class OwnTransaction(DbConnection connection, DbTransaction transaction, Action released) : WriteTransaction(connection, transaction)
{
    private bool _isDisposed;

    public override Task CommitAsync(CancellationToken cancellation) => Transaction.CommitAsync(cancellation);

    public override Task RollbackAsync(CancellationToken cancellation) => Transaction.RollbackAsync(cancellation);

    public override async ValueTask DisposeAsync()
    {
        // Once: it lets in one writer.
        if (_isDisposed)
            return;
        _isDisposed = true;
        try
        {
            await using (Connection.ConfigureAwait(false))
                await Transaction.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            released();
        }
    }
}
