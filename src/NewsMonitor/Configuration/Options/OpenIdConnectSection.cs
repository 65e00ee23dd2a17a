namespace NewsMonitor.Configuration.Options;

/// <summary>An OpenID Connect provider, asked by the code flow with PKCE. It sends people back to <c>/signin-oidc</c>.</summary>
internal sealed class OpenIdConnectSection
{
    /// <summary>The issuer, such as <c>https://login.example.org/realms/news</c>; its <c>/.well-known/openid-configuration</c> tells the rest.</summary>
    public string Authority { get; set; } = "";

    /// <summary>As registered with the provider.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Better in a file: see <c>ClientSecretFile</c>. Null: a public client.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A file that holds the secret; relative to the configuration file.</summary>
    public string? ClientSecretFile { get; set; }

    /// <summary>What is asked for; <c>openid</c> is always among it.</summary>
    public List<string> Scopes { get; set; } = ["openid", "profile", "email"];

    /// <summary>Who may look and change, by what the provider says of them: <c>groups=newsroom</c>, <c>email=ann@example.org</c> (a verified one), or <c>*</c> for everybody it lets in.</summary>
    public List<string> Analysts { get; set; } = [];

    /// <summary>Who only looks, said in the same way. Who is in neither list is not let in.</summary>
    public List<string> Readers { get; set; } = [];
}
