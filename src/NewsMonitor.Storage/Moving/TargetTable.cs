using Npgsql;
using NpgsqlTypes;

namespace NewsMonitor.Storage.Moving;

/// <summary>A table as PostgreSQL has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Names and types.</param>
internal sealed record TargetTable(string Name, IReadOnlyList<TargetColumn> Columns)
{
    public string ColumnList => string.Join(", ", Columns.Select(column => Quoted(column.Name)));

    /// <summary>Reads what the database says of it, the columns in the order asked for.</summary>
    /// <exception cref="StorageException">It has not just these columns.</exception>
    public static async Task<TargetTable> ReadAsync(NpgsqlConnection connection, string name, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT column_name, data_type, is_identity = 'YES' OR COALESCE(column_default, '') LIKE 'nextval(%' FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = $1
            """, connection)
        {
            Parameters = { new NpgsqlParameter { Value = name } },
        };
        var found = new Dictionary<string, TargetColumn>();
        await using (var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false))
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
                found.Add(reader.GetString(0), new TargetColumn(reader.GetString(0), TypeOf(name, reader.GetString(1)), reader.GetBoolean(2)));
        return found.Count == columns.Count && columns.All(found.ContainsKey)
            ? new TargetTable(name, [.. columns.Select(column => found[column])])
            : throw new StorageException(
                $"The table {name} has other columns there: {string.Join(", ", found.Keys.Except(columns).Concat(columns.Except(found.Keys)))}. Move with one version of NewsMonitor on both sides.");
    }

    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static NpgsqlDbType TypeOf(string table, string type) => type switch
    {
        "bigint" => NpgsqlDbType.Bigint,
        "double precision" => NpgsqlDbType.Double,
        "text" => NpgsqlDbType.Text,
        "bytea" => NpgsqlDbType.Bytea,
        _ => throw new StorageException($"The table {table} has a column of type {type}, which cannot be moved; please report it."),
    };
}

/// <param name="Name">Its name.</param>
/// <param name="Type">One of four.</param>
/// <param name="IsNumbered">Whether the database numbers new rows by it.</param>
internal sealed record TargetColumn(string Name, NpgsqlDbType Type, bool IsNumbered);
