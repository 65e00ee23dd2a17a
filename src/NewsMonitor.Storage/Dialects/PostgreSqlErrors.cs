using System.Net.Sockets;
using NewsMonitor.Storage.Trouble;
using Npgsql;

namespace NewsMonitor.Storage.Dialects;

/// <summary>PostgreSQL's SQLSTATEs (its manual, appendix A) in words, with the cure.</summary>
internal static class PostgreSqlErrors
{
    public static StorageException? Explain(Exception error, string place) => error switch
    {
        PostgresException answered => Cure(answered) is { } cure ? new StorageException($"{place}: {cure}", error) { Trouble = TroubleOf(answered) } : null,
        // A query that was too slow, or no connection free in the pool: the server is there.
        NpgsqlException { InnerException: TimeoutException } slow when !slow.Message.StartsWith("Failed to connect", StringComparison.Ordinal) => new StorageException(
            $"{place}: took too long: {slow.Message} It is tried again; where it lasts, the server is too slow or Maximum Pool Size too small.", error),
        NpgsqlException { InnerException: SocketException or TimeoutException } or SocketException => new StorageException(
            $"{place}: cannot be reached: {(error.InnerException ?? error).Message} Check host, port and firewall in Monitor:Storage:ConnectionString, "
            + "and that the server runs.", error)
        { Trouble = StorageTrouble.Away },
        // The connection broke in the midst of it.
        NpgsqlException { InnerException: IOException } or NpgsqlException { IsTransient: true } => new StorageException(
            $"{place}: the connection was lost: {(error.InnerException ?? error).Message}", error)
        { Trouble = StorageTrouble.Away },
        _ => null,
    };

    /// <summary>SQLSTATE 25P03, which Npgsql has no name for.</summary>
    private const string IdleInTransactionTimeout = "25P03";

    private static StorageTrouble? TroubleOf(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.DiskFull => StorageTrouble.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => StorageTrouble.ReadOnly,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StorageTrouble.Damaged,
        // One transaction's bad luck, and no trouble of the others.
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or IdleInTransactionTimeout => null,
        _ => StorageTrouble.Away,
    };

    private static string? Cure(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"refuses the user: {error.MessageText}. Check user and password in Monitor:Storage:ConnectionString.",
        PostgresErrorCodes.InvalidCatalogName => $"{error.MessageText}. Make it with `createdb`, or name another in Monitor:Storage:ConnectionString.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"{error.MessageText}. Make the user owner of the database, or grant it CREATE and USAGE on its schema.",
        PostgresErrorCodes.DiskFull => "the server's disk is full. Free some space or shorten Monitor:Retention; nothing of what was being written has been kept.",
        PostgresErrorCodes.TooManyConnections => "has no connection left. Raise max_connections, or lower Maximum Pool Size in the connection string.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => "was stopped. Work goes on once it runs again.",
        IdleInTransactionTimeout =>
            "took back a transaction in which this process stood still for too long; nothing of it has been kept, and others have its work.",
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => $"{error.MessageText}. Nothing of it has been kept; it is done again.",
        PostgresErrorCodes.CannotConnectNow => "is starting up or shutting down. Try again in a moment.",
        PostgresErrorCodes.ReadOnlySqlTransaction => "is read-only, a standby perhaps. Name the primary in Monitor:Storage:ConnectionString.",
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
            $"is damaged: {error.MessageText}. Stop the service, look at the server's log and disk, and restore the last backup, or REINDEX where only an index is broken; see docs/backup.md.",
        _ => null,
    };
}
