using System.CommandLine;

namespace NewsMonitor.CommandLine;

/// <summary>Files that commands write: never over one that is there, unless told to.</summary>
internal static class FeedsOutput
{
    public static Option<bool> Force { get; } = new("--force") { Description = "Write over a file that is there." };

    /// <summary>False after it was said on stderr why nothing was written.</summary>
    public static async Task<bool> TryWriteAsync(string path, bool force, Action<Stream> write)
    {
        try
        {
            if (path == "-")
            {
                await using var stdout = Console.OpenStandardOutput();
                write(stdout);
                return true;
            }

            await using var file = new FileStream(path, force ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            write(file);
            return true;
        }
        catch (IOException) when (!force && File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"error: {path} is there already; --force writes over it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"error: {path} cannot be written: {exception.Message}");
        }

        return false;
    }
}
