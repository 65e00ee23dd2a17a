using System.Diagnostics;
using System.Globalization;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>A receiver that docs/alerts-webhooks.md shows, running as the very code it shows: what checks our signatures there is not ours.</summary>
internal sealed class DocumentedReceiver : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _file;

    private DocumentedReceiver(Process process, string file, int port) => (_process, _file, Url) = (process, file, new Uri($"http://127.0.0.1:{port}/"));

    public Uri Url { get; }

    /// <param name="language">Of the code block.</param>
    /// <param name="program">What runs it.</param>
    /// <param name="secrets">What it checks with.</param>
    /// <returns>Null when the program is not there.</returns>
    public static async Task<DocumentedReceiver?> StartAsync(string language, string program, params string[] secrets)
    {
        var file = Path.ChangeExtension(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), language == "python" ? ".py" : ".mjs");
        await File.WriteAllTextAsync(file, Code(language));
        var start = new ProcessStartInfo(program, [file, "0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["WEBHOOK_SECRETS"] = string.Join(' ', secrets);
        try
        {
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            return new(process, file, int.Parse(line!.Split(' ')[^1], CultureInfo.InvariantCulture));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            File.Delete(file);
            return null;
        }
    }

    /// <summary>The next line it prints.</summary>
    public async Task<string?> PrintedAsync() => await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    /// <summary>The first code block in a language.</summary>
    public static string Code(string language)
    {
        var text = File.ReadAllText(Document()).ReplaceLineEndings("\n");
        var fence = $"```{language}\n";
        var from = text.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return text[from..text.IndexOf("```", from, StringComparison.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        File.Delete(_file);
    }

    private static string Document()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (Path.Combine(directory.FullName, "docs", "alerts-webhooks.md") is var file && File.Exists(file))
                return file;
        throw new FileNotFoundException("docs/alerts-webhooks.md is not above the tests.");
    }
}
