using Hangfire.PostgreSql;
using NewsMonitor.Storage;
using Npgsql;

namespace NewsMonitor.Jobs;

/// <summary>Makes Hangfire's tables, one node after the other: two fresh ones that do it at once would run into each other.</summary>
internal static class HangfireSchema
{
    public const string Name = "hangfire";

    /// <summary>An advisory lock: arbitrary, but the same on every node for good ("NM" and a number; Storage has others).</summary>
    private const long Lock = 0x4E4D_0010;

    /// <exception cref="StorageException">The server does not answer, or refuses.</exception>
    public static void Prepare(string connectionString)
    {
        try
        {
            // The lock is the session's: without a pool it ends with this connection.
            using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
            connection.Open();
            using (var take = new NpgsqlCommand($"SELECT pg_advisory_lock({Lock})", connection) { CommandTimeout = 300 })
                take.ExecuteNonQuery();
            PostgreSqlObjectsInstaller.Install(connection, Name);
        }
        catch (Exception error) when (error is NpgsqlException or ArgumentException)
        {
            throw new StorageException(
                $"Hangfire's tables could not be made: {error.Message} Check Monitor:Jobs:ConnectionString (or Storage's), and that its user may make a schema.", error);
        }
    }
}
