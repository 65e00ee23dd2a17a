using Microsoft.Data.Sqlite;
using NewsMonitor.Storage.Dialects;

namespace NewsMonitor.Storage.Trouble;

/// <summary>
/// Remembers beside a SQLite file that damage was met in it. Looking through a large file at every start would take too long; after damage it is done, so
/// that a service that is started again does not go on until it meets the same place.
/// </summary>
internal sealed class DamageMark(string databasePath)
{
    private readonly string _path = databasePath + ".damaged";

    public void Set(string words)
    {
        try
        {
            File.WriteAllText(_path, words + Environment.NewLine);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The damage itself is being told; without the mark the next start meets it later.
        }
    }

    /// <summary>Takes the mark away from a file that is whole, one that was restored for instance.</summary>
    /// <exception cref="StorageException">It is damaged still.</exception>
    public void CheckAgain(SqliteConnection connection)
    {
        if (!File.Exists(_path))
            return;
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        check.CommandTimeout = 0;
        if (check.ExecuteScalar() is var finding && finding is not "ok")
            throw SqliteErrors.Damaged(databasePath, $"{finding}");
        File.Delete(_path);
    }
}
