using Microsoft.Data.Sqlite;
using NewsMonitor.FaultRig.Checking;

namespace NewsMonitor.FaultRig.Monitored;

/// <summary>
/// What a killed program left on disk, looked at in a copy: opening the file itself would repair it before the program has to. The one place where the
/// rig looks behind the contract, and only to ask which deliveries were in flight, so that a double can be excused by nothing else.
/// </summary>
internal static class DatabaseCopy
{
    /// <param name="dataDirectory">The program's.</param>
    /// <param name="killed">When.</param>
    public static ProgramDeath Examine(string dataDirectory, TimeSpan killed)
    {
        var copy = Directory.CreateTempSubdirectory("newsmonitor-rig-copy-");
        try
        {
            foreach (var file in Directory.GetFiles(dataDirectory, "newsmonitor.db*").Where(file => Path.GetExtension(file) is ".db" or ".db-wal"))
                File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
            using var connection = new SqliteConnection($"Data Source={Path.Combine(copy.FullName, "newsmonitor.db")};Pooling=False");
            connection.Open();
            return new ProgramDeath(
                killed,
                string.Join("; ", Rows(connection, "PRAGMA integrity_check", row => row.GetString(0))),
                Rows(connection, "SELECT id, message_id FROM deliveries WHERE begun = 1", row => new Flight(row.GetString(0), row.GetString(1))));
        }
        catch (SqliteException unreadable)
        {
            return new ProgramDeath(killed, unreadable.Message, []);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static List<T> Rows<T>(SqliteConnection connection, string query, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
