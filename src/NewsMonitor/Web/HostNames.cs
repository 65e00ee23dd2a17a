using System.Net;
using System.Net.Sockets;
using NewsMonitor.Configuration;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Web.Access;

namespace NewsMonitor.Web;

/// <summary>
/// Which names the service answers to: this machine's own, and those that are configured, so that no web page can reach it by rebinding a name
/// of its own. While nobody logs in, names beyond this machine's open only what is meant for the world, so that a proxy that forwards too much still opens nothing else.
/// </summary>
internal static class HostNames
{
    private static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>For ASP.NET's host filtering, which knows no paths.</summary>
    /// <param name="web">Names the others.</param>
    /// <param name="urls">What the service listens on; an address of its own there is a name too.</param>
    public static IList<string> Allowed(WebSection web, IEnumerable<string> urls) =>
    [
        .. OwnNames,
        .. web.PublicUrl is null ? Array.Empty<string>() : [NameOf(new Uri(web.PublicUrl))],
        .. web.Hosts.Select(Bracketed),
        .. urls.Select(ListenAddress.Parse).Where(address => address?.Address is not null).Select(address => address!.Host),
    ];

    /// <summary>Refuses other names; and, without a login, all but the machine's own where the path is not meant for the world.</summary>
    public static void UseHostNames(this IApplicationBuilder app, WebAccess access)
    {
        app.UseHostFiltering();
        app.Use(next => context =>
        {
            if (access.LoginIsDemanded
                || OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
                || OpenPaths.IsForTheWorld(context.Request.Path))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    // An IPv6 address stands in brackets, in the header as in Host.
    private static string NameOf(Uri url) => url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost;

    private static string Bracketed(string host) =>
        IPAddress.TryParse(host, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : host;
}
