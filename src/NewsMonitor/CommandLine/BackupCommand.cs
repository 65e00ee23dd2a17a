using System.CommandLine;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Backup;

namespace NewsMonitor.CommandLine;

/// <summary><c>backup</c>: a copy of the SQLite database that was read again, beside a running service or without one.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Target = new("PATH") { Description = "The file to make, or a directory: then it is named after the time." };

    public static Command Create()
    {
        var command = new Command("backup", "Copy the SQLite database beside the running service, and verify the copy.") { Target, SharedOptions.Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (ConfigurationReading.LoadOrReport(parsed.GetValue(SharedOptions.Config)!) is not { } settings)
            return ExitCodes.Failed;
        var (storage, path) = (Composition.StorageOptions(settings.Options), FileOf(parsed.GetValue(Target)!));
        if (storage.Provider == StorageProvider.PostgreSql)
        {
            await Console.Error.WriteLineAsync(
                $"error: the database is PostgreSQL, which has a tool of its own:\n  {PostgreSqlBackup.Command(storage.ConnectionString, Path.ChangeExtension(path, ".dump"))}\n"
                + "docs/backup.md says how to restore it, and how to keep every change between two backups.");
            return ExitCodes.Failed;
        }

        try
        {
            var report = await Task.Run(() => SqliteBackup.MakeAsync(storage.ConnectionString, path, cancellation), cancellation);
            if (parsed.GetValue(SharedOptions.Json))
                JsonLines.Write([Line(report)]);
            else
                Print(report);
            return ExitCodes.Fine;
        }
        catch (StorageException exception)
        {
            await Console.Error.WriteLineAsync($"error: {exception.Message}");
            return ExitCodes.Failed;
        }
    }

    private static string FileOf(string path) => Path.GetFullPath(
        Directory.Exists(path) ? Path.Combine(path, $"newsmonitor-{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}.db") : path);

    private static object Line(BackupReport report) => new
    {
        path = report.Path,
        bytes = report.Bytes,
        schema = report.Schema,
        newestItem = report.NewestItem,
        rows = report.Rows,
        tables = report.Tables.ToDictionary(table => table.Table, table => table.Rows),
    };

    private static void Print(BackupReport report)
    {
        foreach (var table in report.Tables)
            Console.Out.WriteLine($"{table.Rows,12:N0}  {table.Table}");
        Console.Out.WriteLine(
            $"{report.Path}: {report.Rows:N0} rows, {report.Bytes / 1024.0 / 1024.0:N1} MB, verified; tables as of {report.Schema}; "
            + (report.NewestItem is { } newest ? $"newest item of {newest:u}." : "no items."));
    }
}
