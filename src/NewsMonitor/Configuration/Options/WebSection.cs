namespace NewsMonitor.Configuration.Options;

/// <summary>Who may look, and who may change. <c>Users</c>, <c>Readers</c> and <c>ReadOnly</c> take effect at once, the rest at the next start; see <c>docs/access.md</c>.</summary>
internal sealed class WebSection
{
    /// <summary>Who may log in, by name, with the hash that <c>newsmonitor password</c> prints. With users or <c>OpenIdConnect</c> a login is demanded, also on this machine.</summary>
    public Dictionary<string, string> Users { get; set; } = [];

    /// <summary>Names of users who only look.</summary>
    public List<string> Readers { get; set; } = [];

    /// <summary>Login by an OpenID Connect provider. Null: by password alone, or not at all.</summary>
    public OpenIdConnectSection? OpenIdConnect { get; set; }

    /// <summary>
    /// Where the world reaches the service, such as <c>https://news.example.org</c>: turns WebSub on, and in mails one-click unsubscribing and the
    /// links that mark a story useful or noise. A reverse proxy forwards <c>/websub/</c>, <c>/unsubscribe/</c> and <c>/feedback/</c> of it, and the pages only where a login is demanded; see <c>docs/websub.md</c>. Null: feeds are only polled.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>More names, without scheme and port, under which people and other machines reach the service: <c>news.internal</c>, <c>10.0.0.7</c>, <c>*.example.org</c>.</summary>
    public List<string> Hosts { get; set; } = [];

    /// <summary>Reverse proxies, by address or network, whose <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> are believed. Nobody else's are.</summary>
    public List<string> Proxies { get; set; } = [];

    /// <summary>Addresses or networks, beside this machine, that read <c>/metrics</c> without a login.</summary>
    public List<string> MetricsFrom { get; set; } = [];

    /// <summary>Whether nobody changes anything here: pages and dashboard only show.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>This section, with those keys of another one that take effect at once.</summary>
    public WebSection With(WebSection now) => new()
    {
        Users = now.Users,
        Readers = now.Readers,
        ReadOnly = now.ReadOnly,
        OpenIdConnect = OpenIdConnect,
        PublicUrl = PublicUrl,
        Hosts = Hosts,
        Proxies = Proxies,
        MetricsFrom = MetricsFrom,
    };

    /// <summary>Whether those who come must say who they are.</summary>
    public bool DemandsLogin() => Users.Count > 0 || OpenIdConnect is not null;
}
