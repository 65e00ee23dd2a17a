using System.Diagnostics;
using System.Globalization;

namespace NewsMonitor.Benchmarks.Scale;

/// <summary>The program as its users run it, and what the system says of it.</summary>
internal sealed class Node : IDisposable
{
    private readonly Process _process;

    private Node(Process process) => _process = process;

    /// <param name="program">Path of <c>newsmonitor.dll</c>.</param>
    /// <param name="directory">Where its <c>appsettings.json</c> is; <c>said.log</c> there takes what it says.</param>
    public static Node Start(string program, string directory)
    {
        var start = new ProcessStartInfo("dotnet", [program, "run"]) { WorkingDirectory = directory, RedirectStandardError = true };
        var process = Process.Start(start)!;
        var said = new StreamWriter(Path.Combine(directory, "said.log")) { AutoFlush = true };
        process.ErrorDataReceived += (_, line) => said.WriteLine(line.Data);
        process.BeginErrorReadLine();
        return new Node(process);
    }

    /// <summary>Seconds of all its threads since it began.</summary>
    public double Cpu => ProcessFiles.Cpu(_process.Id);

    /// <summary>Megabytes of memory it has now.</summary>
    public double Resident => ProcessFiles.Status(_process.Id, "VmRSS");

    /// <summary>The most it ever had.</summary>
    public double Peak => ProcessFiles.Status(_process.Id, "VmHWM");

    /// <exception cref="InvalidOperationException">It is dead.</exception>
    public void MustLive()
    {
        if (_process.HasExited)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"newsmonitor ended with {_process.ExitCode}; see said.log (--keep)."));
    }

    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
