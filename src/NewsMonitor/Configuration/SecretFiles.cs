namespace NewsMonitor.Configuration;

/// <summary>Secrets that live in files of their own.</summary>
internal static class SecretFiles
{
    /// <summary>The file's text, or an empty one with a problem.</summary>
    public static string Read(Problems problems, Place place, string path)
    {
        try
        {
            return File.ReadAllText(place.Resolve(path)).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Error(place, $"`{place.Resolve(path)}` cannot be read: {exception.Message}");
            return "";
        }
    }
}
