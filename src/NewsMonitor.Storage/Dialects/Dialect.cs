using System.Data.Common;
using NewsMonitor.Storage.Trouble;

namespace NewsMonitor.Storage.Dialects;

/// <summary>Where the two databases differ; all else is the same SQL.</summary>
internal abstract class Dialect : IAsyncDisposable
{
    /// <summary>Ends a SELECT: the rows are the transaction's until it ends, whoever else holds one is waited for.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>Ends a SELECT: as <see cref="ForUpdate"/>, but rows somebody else holds are left out.</summary>
    public abstract string ForUpdateSkipLocked { get; }

    /// <summary>The members of a JSON list as the rows of a table with one column, <c>value</c>.</summary>
    public abstract string Each(string json);

    /// <summary>A value within a JSON object, as text; null when it is not there. Truth is 1 on one database and true on the other: ask for numbers, texts and times.</summary>
    /// <param name="json">The column.</param>
    /// <param name="path">Keys, one below the other; <c>-1</c> is the last member of a list.</param>
    public abstract string Field(string json, params string[] path);

    /// <summary>A subselect of the numbers in a parameter made by <see cref="StoredJson.List{T}"/>.</summary>
    public string Numbers(string parameter) => $"SELECT CAST(value AS BIGINT) AS value FROM {Each(parameter)}";

    /// <summary>A subselect of the texts in a parameter made by <see cref="StoredJson.List{T}"/>.</summary>
    public string Texts(string parameter) => $"SELECT value FROM {Each(parameter)}";

    /// <summary>Makes what must be there before the first connection, and brings the tables up to date. Safe for two processes at once.</summary>
    public abstract Task MigrateAsync(CancellationToken cancellation);

    /// <summary>Whether the tables are there. Only looks.</summary>
    /// <exception cref="StorageException">They were written by a newer version.</exception>
    public abstract Task<bool> IsReadableAsync(CancellationToken cancellation);

    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>
    /// Where only one process may work, makes sure that it is this one until the result is disposed. Null where any number may: then leases of
    /// processes that died end by themselves.
    /// </summary>
    /// <exception cref="StorageException">Another process works here.</exception>
    public abstract IDisposable? TakeNodeLock();

    /// <summary>Whether each writer waits for the one before to be on the disk.</summary>
    public abstract bool WritesOneAtATime { get; }

    /// <summary>Begins to write: on SQLite alone, in order of asking.</summary>
    public abstract Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation);

    /// <summary>As <see cref="BeginWriteAsync"/>, while nobody else changes stories, on any node, until it is disposed.</summary>
    public abstract Task<WriteTransaction> BeginStoriesAsync(CancellationToken cancellation);

    /// <summary>The clock that leases and due times go by, to be looked at without asking anybody.</summary>
    public abstract TimeProvider Time { get; }

    /// <summary>Unix milliseconds by the clock that leases and due times go by.</summary>
    public abstract Task<long> NowAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation);

    /// <summary>Adds many rows: values are <see cref="long"/>, <see cref="double"/>, <see cref="string"/> or null, in the order of the columns.</summary>
    public abstract Task InsertAsync(
        WriteTransaction write, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancellation);

    /// <summary>Whether it is worth to try again after a trouble.</summary>
    public virtual bool MayTryAgain(StorageTrouble trouble) => trouble != StorageTrouble.Damaged;

    /// <summary>The error in words with the cure; null when it is none of the known ones.</summary>
    public abstract StorageException? Explain(Exception error);

    public abstract ValueTask DisposeAsync();
}
