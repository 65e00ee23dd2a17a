using NewsMonitor.Configuration.Options;

namespace NewsMonitor.Configuration;

/// <summary>Secrets that live in files of their own.</summary>
internal static class SecretFiles
{
    /// <summary>All that the options name, absolute; a certificate authority's file is one of them.</summary>
    /// <param name="options">As bound: before paths were resolved.</param>
    /// <param name="place">Of the section <c>Monitor</c>.</param>
    public static IReadOnlyList<string> Of(MonitorOptions options, Place place)
    {
        IEnumerable<(Place Place, string? Path)> named =
        [
            (place, options.Smtp.PasswordFile), (place, options.Smtp.CaFile),
            .. options.Channels.Values.Select(channel => (channel.Place, channel.SecretsFile)),
        ];
        return [.. named.Where(file => file.Path is { Length: > 0 }).Select(file => file.Place.Resolve(file.Path!))];
    }

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
