using System.CommandLine;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Moving;

namespace NewsMonitor.CommandLine;

/// <summary><c>migrate-storage</c>: all there is from SQLite into an empty PostgreSQL database.</summary>
internal static class MigrateStorageCommand
{
    private static readonly Option<string?> To = new("--to") { Description = "The PostgreSQL database's connection string." };

    private static readonly Option<string?> ToConfig = new("--to-config")
    {
        Description = "A configuration whose Monitor:Storage names the PostgreSQL database: no password shows in the list of processes.",
    };

    public static Command Create()
    {
        var command = new Command("migrate-storage", "Move everything from SQLite into an empty PostgreSQL database. Stop the service first.") { To, ToConfig, SharedOptions.Json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(To) is null == result.GetValue(ToConfig) is null)
                result.AddError("Name the PostgreSQL database by --to or by --to-config.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (ConfigurationReading.LoadOrReport(parsed.GetValue(SharedOptions.Config)!) is not { } settings)
            return ExitCodes.Failed;
        try
        {
            var source = Composition.StorageOptions(settings.Options);
            if (source.Provider != StorageProvider.Sqlite)
                throw new StorageException("Monitor:Storage:Provider is PostgreSql already. Name the configuration that runs on SQLite with --config.");
            if (TargetOf(parsed) is not { } target)
                return ExitCodes.Failed;
            await MoveAsync(parsed.GetValue(SharedOptions.Json), source.ConnectionString, target, cancellation);
            return ExitCodes.Fine;
        }
        catch (StorageException exception)
        {
            await Console.Error.WriteLineAsync($"error: {exception.Message}");
            return ExitCodes.Failed;
        }
    }

    private static async Task MoveAsync(bool json, string source, string target, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        var moved = await Task.Run(() => StorageMove.RunAsync(source, target, json ? null : new Printer(), cancellation), cancellation);
        var (rows, took) = (moved.Sum(table => table.Rows), TimeProvider.System.GetElapsedTime(began));
        if (json)
        {
            JsonLines.Write(moved.Select(table => (object)new { table = table.Table, rows = table.Rows, hash = table.Hash }));
            return;
        }

        Console.Out.WriteLine($"""
            {rows:N0} rows in {moved.Count} tables moved in {took.TotalSeconds:N1} s ({rows / Math.Max(took.TotalSeconds, 0.001):N0} a second); what arrived was read again and is the same.
            Now change in the configuration, with that connection string, and start the service:
              "Storage": {"{"} "Provider": "PostgreSql", "ConnectionString": "…" {"}"},
              "Jobs":    {"{"} "Storage": "PostgreSql" {"}"}
            The SQLite file is as it was: keep it until all is well, and start nothing on it any more.
            """);
    }

    /// <returns>Null after the problem was said.</returns>
    private static string? TargetOf(ParseResult parsed)
    {
        if (parsed.GetValue(To) is { } connection)
            return connection;
        var path = parsed.GetValue(ToConfig)!;
        return ConfigurationReading.LoadOrReport(path) switch
        {
            null => null,
            { Options.Storage: { Provider: StorageKind.PostgreSql, ConnectionString: { } named } } => named,
            _ => throw new StorageException($"{path}: its Monitor:Storage names no PostgreSQL database."),
        };
    }

    /// <summary>Line by line as tables arrive: <see cref="Progress{T}"/> would tell out of order.</summary>
    private sealed class Printer : IProgress<MovedTable>
    {
        public void Report(MovedTable value) => Console.Out.WriteLine($"{value.Rows,12:N0}  {value.Table}");
    }
}
