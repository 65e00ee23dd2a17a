using System.Diagnostics;

namespace NewsMonitor.FaultRig.Monitored;

/// <summary>The program as a process of its own. What it says goes to a file.</summary>
internal sealed class MonitorHost : IDisposable
{
    private readonly Process _process;
    private readonly StreamWriter _said;
    private readonly TaskCompletionSource _silent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MonitorHost(Process process, string log)
    {
        _process = process;
        _said = new StreamWriter(new FileStream(log, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginErrorReadLine();
        Output = process.StandardOutput.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    public Task<string> Output { get; }

    /// <param name="directory">Where its <c>appsettings.json</c> is; <c>host.log</c> there takes what it says.</param>
    /// <param name="environment">Added to ours.</param>
    /// <param name="arguments">The command.</param>
    public static MonitorHost Start(string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsmonitor.dll"), .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new MonitorHost(Process.Start(start)!, Path.Combine(directory, "host.log"));
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    /// <summary>SIGTERM.</summary>
    /// <param name="patience">After this it is killed.</param>
    public async Task<StopEnd> StopAsync(TimeSpan patience)
    {
        var began = TimeProvider.System.GetTimestamp();
        await SignalAsync("TERM");
        using var limit = new CancellationTokenSource(patience, TimeProvider.System);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
            return new(TimeProvider.System.GetElapsedTime(began), null);
        }

        var took = TimeProvider.System.GetElapsedTime(began);
        await EndAsync();
        return new(took, _process.ExitCode);
    }

    /// <summary>SIGSTOP: from now on it does nothing, and ends by SIGKILL only, until it is thawed.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    /// <summary>SIGCONT: it goes on as if no time had passed.</summary>
    public Task ThawAsync() => SignalAsync("CONT");

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync();
        await _silent.Task;
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
        lock (_said)
            _said.Dispose();
    }

    private async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    private void Note(string? line)
    {
        lock (_said)
        {
            if (line is null)
                _silent.TrySetResult();
            else if (_said.BaseStream is { CanWrite: true })
                _said.WriteLine(line);
        }
    }
}
