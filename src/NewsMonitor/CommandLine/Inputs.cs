namespace NewsMonitor.CommandLine;

/// <summary>Files and standard input as commands take them.</summary>
internal static class Inputs
{
    public static TextReader OpenText(string file) => file == "-" ? Console.In : new StreamReader(file);

    public static async Task<byte[]> ReadBytesAsync(string file, CancellationToken cancellation)
    {
        if (file != "-")
            return await File.ReadAllBytesAsync(file, cancellation);
        using var buffer = new MemoryStream();
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(buffer, cancellation);
        return buffer.ToArray();
    }
}
