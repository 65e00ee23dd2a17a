using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace NewsMonitor.Storage.Moving;

/// <summary>Moves one table's rows, and reads them again on the other side.</summary>
internal sealed class TableMove(SqliteConnection source, NpgsqlConnection target, TargetTable table)
{
    /// <exception cref="StorageException">What arrived is not what was sent.</exception>
    public async Task<MovedTable> RunAsync(CancellationToken cancellation)
    {
        var sent = await CopyAsync(cancellation).ConfigureAwait(false);
        foreach (var column in table.Columns.Where(column => column.IsNumbered))
            await NumberOnAsync(column.Name, cancellation).ConfigureAwait(false);
        var arrived = await ReadAsync(cancellation).ConfigureAwait(false);
        return (arrived.Rows, arrived.Value) == (sent.Rows, sent.Value)
            ? new MovedTable(table.Name, sent.Rows, sent.Value)
            : throw new StorageException($"The table {table.Name} did not arrive as it was sent ({sent.Rows} rows sent, {arrived.Rows} arrived, or their content differs). Nothing was kept.");
    }

    private async Task<ContentHash> CopyAsync(CancellationToken cancellation)
    {
        using var select = source.CreateCommand();
        select.CommandText = $"SELECT {table.ColumnList} FROM {TargetTable.Quoted(table.Name)}";
        select.CommandTimeout = 0;
        using var reader = select.ExecuteReader();
        await using var copy = await target.BeginBinaryImportAsync(
            $"COPY {TargetTable.Quoted(table.Name)} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancellation).ConfigureAwait(false);
        var hash = new ContentHash();
        var values = new object?[table.Columns.Count];
        while (reader.Read())
        {
            await copy.StartRowAsync(cancellation).ConfigureAwait(false);
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = ValueOf(reader, i);
                if (values[i] is null)
                    await copy.WriteNullAsync(cancellation).ConfigureAwait(false);
                else
                    await copy.WriteAsync(values[i]!, table.Columns[i].Type, cancellation).ConfigureAwait(false);
            }

            hash.Add(values);
        }

        await copy.CompleteAsync(cancellation).ConfigureAwait(false);
        return hash;
    }

    private async Task<ContentHash> ReadAsync(CancellationToken cancellation)
    {
        await using var select = new NpgsqlCommand($"SELECT {table.ColumnList} FROM {TargetTable.Quoted(table.Name)}", target);
        await using var reader = await select.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var hash = new ContentHash();
        var values = new object?[table.Columns.Count];
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = reader.GetValue(i) is var value && value is DBNull ? null : value;
            hash.Add(values);
        }

        return hash;
    }

    /// <summary>SQLite keeps in a column what was put there, whatever its type.</summary>
    private object? ValueOf(SqliteDataReader reader, int column) => (reader.GetValue(column), table.Columns[column]) switch
    {
        (DBNull, _) => null,
        (long number, { Type: NpgsqlDbType.Bigint }) => number,
        (double number, { Type: NpgsqlDbType.Double }) => number,
        (long number, { Type: NpgsqlDbType.Double }) => (double)number,
        (string text, { Type: NpgsqlDbType.Text }) => StorableText.Of(text),
        (byte[] bytes, { Type: NpgsqlDbType.Bytea }) => bytes,
        (var value, var target) => throw new StorageException($"The table {table.Name} has a {value.GetType().Name} in its column {target.Name}, which takes none there."),
    };

    /// <summary>The next row gets a number past all that were moved.</summary>
    private async Task NumberOnAsync(string column, CancellationToken cancellation)
    {
        var name = TargetTable.Quoted(table.Name);
        await using var command = new NpgsqlCommand(
            $"SELECT setval(pg_get_serial_sequence('{name}', '{column}'), (SELECT COALESCE(max({TargetTable.Quoted(column)}), 0) + 1 FROM {name}), false)", target);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}
