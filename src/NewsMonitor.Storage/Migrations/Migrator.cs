using System.Reflection;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Engine.Output;
using DbUp.Postgresql;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace NewsMonitor.Storage.Migrations;

/// <summary>The scripts beside this file, run in the order of their numbers.</summary>
internal static class Migrator
{
    /// <summary>For the connection's own transaction.</summary>
    public static UpgradeEngine EngineOf(SqliteConnection connection) =>
        Build(DeployChanges.To.SqliteDatabase(new SharedConnection(connection)).WithoutTransaction(), "Sqlite");

    public static UpgradeEngine EngineOf(NpgsqlDataSource source) =>
        Build(DeployChanges.To.PostgresqlDatabase(new PostgresqlConnectionManager(source)).WithTransaction(), "PostgreSql");

    /// <summary>Whether there are scripts the database has not seen. Only reads.</summary>
    /// <exception cref="StorageException">The database has seen scripts we don't know.</exception>
    public static bool IsDue(UpgradeEngine engine, string place)
    {
        var unknown = engine.GetExecutedButNotDiscoveredScripts().Select(ShortName).ToList();
        if (unknown.Count > 0)
            throw new StorageException($"{place}: was written by a newer NewsMonitor ({string.Join(", ", unknown)}). Install that version, or restore a backup from before.");
        return engine.IsUpgradeRequired();
    }

    /// <summary>Runs what is due. The caller holds the lock against a second one.</summary>
    public static void Upgrade(UpgradeEngine engine, string place)
    {
        var result = engine.PerformUpgrade();
        if (!result.Successful)
            throw new StorageException($"{place}: the migration {ShortName(result.ErrorScript?.Name ?? "")} failed and was undone: {result.Error.Message}", result.Error);
    }

    private static UpgradeEngine Build(UpgradeEngineBuilder builder, string folder) => builder
        .WithScriptsEmbeddedInAssembly(
            Assembly.GetExecutingAssembly(), name => name.StartsWith($"{typeof(Migrator).Namespace}.{folder}.", StringComparison.Ordinal))
        .WithVariablesDisabled()
        .LogTo(new NoOpUpgradeLog())
        .Build();

    private static string ShortName(string resource) => string.Join('.', resource.Split('.').TakeLast(2));
}
