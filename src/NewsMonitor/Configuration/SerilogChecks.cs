using Serilog;

namespace NewsMonitor.Configuration;

/// <summary>The section <c>Serilog</c>, which is Serilog's own: it is tried.</summary>
internal static class SerilogChecks
{
    public static void Check(Problems problems, Place place, IConfiguration root)
    {
        try
        {
            new LoggerConfiguration().ReadFrom.Configuration(root).CreateLogger().Dispose();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            problems.Error(place, $"Serilog cannot use this: {exception.Message}");
        }
    }
}
