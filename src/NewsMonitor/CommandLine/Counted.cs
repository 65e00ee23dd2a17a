namespace NewsMonitor.CommandLine;

/// <summary>Numbers with their noun.</summary>
internal static class Counted
{
    public static string Of(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";
}
