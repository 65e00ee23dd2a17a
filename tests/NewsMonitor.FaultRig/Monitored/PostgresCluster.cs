using System.Diagnostics;
using System.Security.Cryptography;
using NewsMonitor.FaultRig.Runs;
using Npgsql;

namespace NewsMonitor.FaultRig.Monitored;

/// <summary>A PostgreSQL server of the run's own, on loopback, that can be stopped and started. Nothing of it is left afterwards.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string ServersUser = "postgres";
    private static readonly TimeSpan s_longestStart = TimeSpan.FromSeconds(60);

    private readonly RunningTime _time = new();
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-rig-postgres-");
    private readonly string _password = Convert.ToHexString(RandomNumberGenerator.GetBytes(12));
    private readonly string _programs;
    private readonly int _port = Loopback.FreePort();
    private Process? _server;

    private PostgresCluster(string programs) => _programs = programs;

    /// <summary>Where Debian's package keeps its programs; null: it is not installed.</summary>
    public static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max(StringComparer.Ordinal)
        : null;

    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = "newsmonitor",
        Password = _password,
        Database = "postgres",
    }.ToString();

    /// <exception cref="RigException">PostgreSQL is not installed, or does not start.</exception>
    public static async Task<PostgresCluster> StartNewAsync()
    {
        var cluster = new PostgresCluster(Programs ?? throw new RigException("PostgreSQL is not installed: run with ops/test-services."));
        try
        {
            await cluster.InitializeAsync();
            await cluster.StartAsync();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when it answers.</summary>
    public async Task StartAsync()
    {
        // max_connections stays as PostgreSQL has it: the nodes must fit into it. No crash of the machine is survived, so nothing waits for the disk.
        _server = Start(
            "postgres", "-D", Data, "-p", $"{_port}", "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={Data}", "-c", "fsync=off", "-c", "timezone=UTC");
        if (!await _time.IsAsync(() => Answers() || _server.HasExited, s_longestStart) || _server.HasExited)
            throw new RigException($"PostgreSQL does not start: {await File.ReadAllTextAsync(LogFile)}");
    }

    /// <summary>As an administrator does (`pg_ctl stop -m fast`): connections are cut off.</summary>
    public async Task StopAsync()
    {
        if (_server is not { HasExited: false } server)
            return;
        using (var signal = Process.Start("kill", ["-INT", $"{server.Id}"]))
            await signal.WaitForExitAsync();
        await server.WaitForExitAsync();
    }

    /// <summary>The rows of a query; empty while the server does not answer.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string query, Func<NpgsqlDataReader, T> read)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(ConnectionString + ";Pooling=false;Application Name=rig");
            await using var command = source.CreateCommand(query);
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<T>();
            while (await reader.ReadAsync())
                rows.Add(read(reader));
            return rows;
        }
        catch (NpgsqlException)
        {
            return [];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _server?.Dispose();
        _directory.Delete(recursive: true);
    }

    private string Data => Path.Combine(_directory.FullName, "data");

    private string LogFile => Path.Combine(_directory.FullName, "log");

    private async Task InitializeAsync()
    {
        var password = Path.Combine(_directory.FullName, "password");
        await File.WriteAllTextAsync(password, _password);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "-R", ServersUser, _directory.FullName);
        using var making = Start("initdb", "--pgdata", Data, "--username", "newsmonitor", "--auth", "scram-sha-256", "--pwfile", password, "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync");
        await making.WaitForExitAsync();
        if (making.ExitCode != 0)
            throw new RigException($"initdb failed: {await File.ReadAllTextAsync(LogFile)}");
    }

    /// <summary>PostgreSQL refuses to run as root: then as its package's user.</summary>
    private Process Start(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(_programs, program), .. arguments];
        // What it says goes to a file, since nobody reads it while it runs.
        string[] line = ["-c", "log=$1; shift; exec \"$@\" >>\"$log\" 2>&1", "sh", LogFile, .. command];
        return Environment.IsPrivilegedProcess
            ? Process.Start(new ProcessStartInfo("setpriv", [$"--reuid={ServersUser}", $"--regid={ServersUser}", "--init-groups", "sh", .. line]) { WorkingDirectory = _directory.FullName })!
            : Process.Start(new ProcessStartInfo("sh", line) { WorkingDirectory = _directory.FullName })!;
    }

    private bool Answers()
    {
        using var question = Process.Start(new ProcessStartInfo(Path.Combine(_programs, "pg_isready"), ["-q", "-h", "127.0.0.1", "-p", $"{_port}"]))!;
        question.WaitForExit();
        return question.ExitCode == 0;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new RigException($"{program} exited with {process.ExitCode}.");
    }
}
