using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsMonitor.CommandLine;

/// <summary>One object a line on stdout, readable as it is: letters outside ASCII are not escaped.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IEnumerable<object> objects)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var value in objects)
            output.WriteLine(JsonSerializer.Serialize(value, Options));
    }
}
