using NewsMonitor.Configuration.Options;

namespace NewsMonitor.Configuration;

/// <summary>Where the pages listen, who reaches them, and as whom.</summary>
internal sealed class WebChecks(Problems problems, Place place)
{
    private const string Tunnel = $"or use \"{ListenAddress.Default}\" and an SSH tunnel.";

    public void Check(WebSection web, IConfigurationRoot root)
    {
        CheckPublicUrl(web);
        CheckUsers(web);
        CheckHosts(web.Hosts);
        CheckNetworks("Web:Proxies", web.Proxies);
        CheckNetworks("Web:MetricsFrom", web.MetricsFrom);
        if (web.OpenIdConnect is { } provider)
            new OpenIdConnectChecks(problems, place.At("Web:OpenIdConnect")).Check(provider);
        CheckUrls(web, root);
        if (root.GetSection("Kestrel").Exists())
            problems.Error(place with { Key = "Kestrel" }, "addresses are set by Urls alone, so that none beyond this machine slips in.", "Remove the section, and the environment variables that begin with Kestrel__.");
    }

    private void CheckPublicUrl(WebSection web)
    {
        var at = place.At("Web:PublicUrl");
        if (web.PublicUrl is not { } text || Addresses.Read(problems, at, text) is not { } url)
            return;
        if (url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
            problems.Error(at, $"`{text}` has more than a host and a path: hubs are given addresses below it.", $"Use \"{url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}\".");
    }

    private void CheckUsers(WebSection web)
    {
        foreach (var (name, hash) in web.Users)
        {
            if (name.Any(char.IsControl) || name.Trim() != name || name.Length is 0 or > 100)
                problems.Error(place.At($"Web:Users:{name}"), "a user's name is one line of at most 100 characters, without blanks around it.");
            // What stands there may be a password: it is not repeated.
            if (!PasswordHashes.IsOne(hash))
                problems.Error(place.At($"Web:Users:{name}"), "is not the hash of a password.", "Make one with: newsmonitor password");
        }

        foreach (var (index, name) in web.Readers.Index())
            if (!web.Users.ContainsKey(name))
                problems.Unknown(place.At("Web:Readers", index), $"there is no user `{name}`.", name, web.Users.Keys);
    }

    private void CheckHosts(List<string> hosts)
    {
        foreach (var (index, host) in hosts.Index())
            if (Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host.Trim('[', ']')) == UriHostNameType.Unknown)
                problems.Error(place.At("Web:Hosts", index), $"`{host}` is no host name.", "Write a name or an IP address without scheme and port, such as \"news.internal\".");
    }

    private void CheckNetworks(string key, List<string> networks)
    {
        foreach (var (index, text) in networks.Index())
            if (Networks.Parse(text) is not { } network)
                problems.Error(place.At(key, index), $"`{text}` is neither an IP address nor a network.", "Write \"10.0.0.5\", or a network by its first address: \"10.1.0.0/16\".");
            else if (network.PrefixLength == 0)
                problems.Error(place.At(key, index), $"`{text}` is everybody.", "Name the addresses.");
    }

    private void CheckUrls(WebSection web, IConfigurationRoot root)
    {
        var at = place with { Key = "Urls" };
        foreach (var text in ListenAddress.Texts(root))
        {
            if (ListenAddress.Parse(text) is not { } address)
                problems.Error(at, $"`{text}` is no address to listen on.", $"Write \"{ListenAddress.Default}\".");
            else if (address.Scheme != "http")
                problems.Error(at, $"`{text}`: TLS is left to a reverse proxy.", "Listen on http, and name the proxy in Monitor:Web:Proxies.");
            else if (!address.IsLoopback)
                CheckBeyond(web, at, text, address);
        }
    }

    private void CheckBeyond(WebSection web, Place at, string text, ListenAddress address)
    {
        if (!web.DemandsLogin())
        {
            problems.Error(at, $"`{text}` is not a loopback address: other machines reach it, and nobody is asked who they are.", $"Name people in Monitor:Web:Users (\"newsmonitor password\" makes the hashes) or a provider in Monitor:Web:OpenIdConnect, {Tunnel}");
            return;
        }

        if (web.Proxies.Count == 0)
            problems.Warning(at, $"passwords and pages travel to `{text}` in the clear.", "Put a reverse proxy with TLS before it, and name it in Monitor:Web:Proxies.");
        if (address.Address is null && web.Hosts.Count == 0 && web.PublicUrl is null)
            problems.Warning(at, $"`{text}` is answered under no name but localhost.", "Write the names that others use in Monitor:Web:Hosts.");
    }
}
