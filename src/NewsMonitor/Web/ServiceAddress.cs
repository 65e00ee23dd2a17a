using System.Text.Json;
using NewsMonitor.Configuration;

namespace NewsMonitor.Web;

/// <summary>Where this machine reaches the service that runs with a configuration.</summary>
internal static class ServiceAddress
{
    /// <summary>
    /// By its key <c>Urls</c> alone: a service goes on with the configuration before when the saved one is wrong, and is asked often, so
    /// nothing else of it is read or checked.
    /// </summary>
    public static Uri Read(string path)
    {
        try
        {
            return Of(Urls(File.ReadAllBytes(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or FormatException)
        {
            return Of(Urls("{}"u8.ToArray()));
        }
    }

    /// <param name="urls">As Kestrel takes them; the first that can be asked counts.</param>
    public static Uri Of(string? urls)
    {
        var addresses = (urls ?? ListenAddress.Default).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(OnThisMachine).OfType<Uri>().ToList();
        return addresses.Find(address => address.Scheme == Uri.UriSchemeHttp) ?? addresses.FirstOrDefault() ?? new Uri(ListenAddress.Default);
    }

    /// <summary>An address that stands for all of the machine's cannot be asked: loopback can.</summary>
    private static Uri? OnThisMachine(string url) =>
        Uri.TryCreate(url.Replace("://+", "://127.0.0.1", StringComparison.Ordinal).Replace("://*", "://127.0.0.1", StringComparison.Ordinal), UriKind.Absolute, out var address)
            ? address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = "127.0.0.1" }.Uri : address
            : null;

    private static string? Urls(byte[] json) =>
        new ConfigurationBuilder().Add(new JsonKeys { Stream = new MemoryStream(json) }).Add(new EnvironmentKeys()).Build()["Urls"];
}
