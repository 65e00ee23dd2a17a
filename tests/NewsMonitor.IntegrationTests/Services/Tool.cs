using System.Diagnostics;

namespace NewsMonitor.IntegrationTests.Services;

/// <summary>A program of the machine that a test asks for its judgement. <c>ops/test-services</c> installs those we use.</summary>
internal sealed class Tool
{
    private readonly string _path;

    private Tool(string path) => _path = path;

    public static Tool OrSkip(string name)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{name} is not installed: run through ops/test-services");
        return new Tool(path!);
    }

    /// <summary>Runs it in the repository, to its end.</summary>
    public Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    /// <returns>The exit code, and all that it says on stdout and stderr.</returns>
    public async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(_path, arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
