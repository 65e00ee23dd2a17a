using System.Data.Common;

namespace NewsMonitor.Storage;

/// <summary>A connection with its write transaction; rolled back unless committed.</summary>
/// <param name="Connection">Owned.</param>
/// <param name="Transaction">Owned.</param>
/// <param name="Released">Lets the next writer in.</param>
internal sealed record WriteTransaction(DbConnection Connection, DbTransaction Transaction, Action Released) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken cancellation) => Transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Transaction.DisposeAsync().ConfigureAwait(false);
            await Connection.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            Released();
        }
    }
}
