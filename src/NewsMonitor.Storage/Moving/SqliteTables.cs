using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsMonitor.Storage.Moving;

/// <summary>What a SQLite database says of its own tables: whatever migrations come to make is found.</summary>
internal static class SqliteTables
{
    /// <summary>Which migrations were made; each database keeps its own.</summary>
    public const string Journal = "SchemaVersions";

    /// <summary>All tables but SQLite's own, by name.</summary>
    public static IReadOnlyList<string> Names(SqliteConnection connection) =>
        Ask(connection, @"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY name");

    public static IReadOnlyList<string> Columns(SqliteConnection connection, string table) =>
        Ask(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid");

    /// <summary>The tables its rows refer to.</summary>
    public static IReadOnlyList<string> Needs(SqliteConnection connection, string table) =>
        Ask(connection, $"""SELECT DISTINCT "table" FROM pragma_foreign_key_list('{table}')""");

    public static IReadOnlyList<TableRows> Count(SqliteConnection connection) =>
        [.. Names(connection).Select(table => new TableRows(table, long.Parse(Ask(connection, $"SELECT count(*) FROM \"{table}\"")[0], CultureInfo.InvariantCulture)))];

    /// <summary>The last migration, as its file is called.</summary>
    public static string Schema(SqliteConnection connection) =>
        string.Join('.', Ask(connection, $"SELECT max(ScriptName) FROM {Journal}")[0].Split('.').TakeLast(2));

    /// <summary>The first column of each row as text; null as "".</summary>
    public static IReadOnlyList<string> Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        return rows;
    }
}
