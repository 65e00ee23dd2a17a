using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace NewsMonitor.Benchmarks.Scale;

/// <summary>A <see cref="ScaleServer"/> in a process of its own, and what it says.</summary>
internal sealed class Publishers : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client;

    private Publishers(Process process, int port)
    {
        (_process, Port) = (process, port);
        _client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    public int Port { get; }

    /// <summary>Seconds since it began.</summary>
    public double Cpu => ProcessFiles.Cpu(_process.Id);

    public static async Task<Publishers> StartAsync(int feeds, double itemsASecond, int first)
    {
        var process = ChildProcess.Start(
            ScaleServer.Command, feeds.ToString(CultureInfo.InvariantCulture), itemsASecond.ToString(CultureInfo.InvariantCulture), first.ToString(CultureInfo.InvariantCulture));
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        return new Publishers(process, int.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture));
    }

    public async Task<ServerFigures> FiguresAsync() => (await _client.GetFromJsonAsync<ServerFigures>("/figures"))!;

    public async Task MeasureAsync() => await _client.PostAsync(new Uri("/measure", UriKind.Relative), null);

    public async Task EndAsync() => await _client.PostAsync(new Uri("/end", UriKind.Relative), null);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
