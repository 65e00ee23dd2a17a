using Npgsql;

namespace NewsMonitor.Storage.Backup;

/// <summary>PostgreSQL has a tool of its own.</summary>
public static class PostgreSqlBackup
{
    /// <returns>The command that makes a backup, without a password.</returns>
    public static string Command(string connectionString, string path)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        return string.Join(' ', ((string, string?)[])
            [
                ("pg_dump --format=custom --file", path), ("--host", to.Host), ("--port", $"{to.Port}"), ("--username", to.Username), ("--dbname", to.Database),
            ]
            is var parts ? parts.Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => $"{part.Item1}={Quoted(part.Item2!)}") : []);
    }

    private static string Quoted(string value) =>
        value.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:@".Contains(letter, StringComparison.Ordinal)) ? value : $"'{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
