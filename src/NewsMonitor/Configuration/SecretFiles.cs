using NewsMonitor.Configuration.Options;
using NewsMonitor.Delivery.Email;

namespace NewsMonitor.Configuration;

/// <summary>Secrets that live in files of their own.</summary>
internal static class SecretFiles
{
    /// <summary>All that the options name, absolute; a certificate authority's file and mail templates are among them.</summary>
    /// <param name="options">As bound: before paths were resolved.</param>
    /// <param name="place">Of the section <c>Monitor</c>.</param>
    public static IReadOnlyList<string> Of(MonitorOptions options, Place place)
    {
        IEnumerable<(Place Place, string? Path)> named =
        [
            (place, options.Smtp.PasswordFile), (place, options.Smtp.CaFile), (place, options.Smtp.Dkim?.KeyFile), (place, options.Web.OpenIdConnect?.ClientSecretFile),
            .. options.Channels.Values.Select(channel => (channel.Place, channel.SecretsFile)),
        ];
        var templates = options.Smtp.Templates is { Length: > 0 } folder ? OwnTemplates.In(place.Resolve(folder)) : [];
        return [.. named.Where(file => file.Path is { Length: > 0 }).Select(file => file.Place.Resolve(file.Path!)), .. templates];
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
