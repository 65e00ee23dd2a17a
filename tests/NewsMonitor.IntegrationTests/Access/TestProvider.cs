using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NewsMonitor.FaultRig;

namespace NewsMonitor.IntegrationTests.Access;

/// <summary>
/// A small OpenID Connect provider on loopback: discovery, keys, the code flow with PKCE (RFC 7636), and a user's record. It lets everybody in as
/// <see cref="Person"/>, and minds what a provider must: the client, its secret, where it sends people back to, and the proof of each code.
/// </summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string Client = "newsmonitor";
    public const string Secret = "hush";

    private readonly WebApplication _app;
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "one" };
    private readonly ConcurrentDictionary<string, Grant> _codes = [];

    private TestProvider(WebApplication app) => _app = app;

    public string Authority => _app.Urls.First();

    /// <summary>What the ID token says of whoever logs in.</summary>
    public Dictionary<string, object> Person { get; set; } = [];

    /// <summary>What the user's record adds.</summary>
    public Dictionary<string, object> Record { get; set; } = [];

    /// <summary>Whether it puts another nonce into its tokens, as somebody who passes off a token made for another login would.</summary>
    public bool ForgetsNonce { get; set; }

    /// <summary>Whether it signs with a key that is not among those it publishes.</summary>
    public bool SignsWithAnotherKey { get; set; }

    public static async Task<TestProvider> StartAsync()
    {
        var provider = new TestProvider(Loopback.Build());
        provider._app.MapGet("/.well-known/openid-configuration", provider.Discovery);
        provider._app.MapGet("/keys", () => Results.Json(new { keys = new[] { provider.PublicKey() } }));
        provider._app.MapGet("/authorize", provider.Authorize);
        provider._app.MapPost("/token", provider.TokenAsync);
        provider._app.MapGet("/record", () => Results.Json(new Dictionary<string, object>(provider.Record) { ["sub"] = provider.Person["sub"] }));
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    public ValueTask DisposeAsync()
    {
        _key.Rsa.Dispose();
        return _app.DisposeAsync();
    }

    private IResult Discovery() => Results.Json(new
    {
        issuer = Authority,
        authorization_endpoint = $"{Authority}/authorize",
        token_endpoint = $"{Authority}/token",
        userinfo_endpoint = $"{Authority}/record",
        jwks_uri = $"{Authority}/keys",
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
        code_challenge_methods_supported = new[] { "S256" },
    });

    private object PublicKey()
    {
        var parameters = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = _key.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) };
    }

    private IResult Authorize(HttpRequest request)
    {
        string Asked(string name) => request.Query[name].ToString();
        if ((Asked("client_id"), Asked("response_type"), Asked("code_challenge_method")) != (Client, "code", "S256") || Asked("code_challenge").Length == 0 || Asked("nonce").Length == 0)
            return Results.BadRequest("Not the code flow with PKCE.");
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = new Grant(Asked("redirect_uri"), Asked("code_challenge"), Asked("nonce"));
        return Results.Redirect($"{Asked("redirect_uri")}?code={code}&state={Uri.EscapeDataString(Asked("state"))}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (!_codes.TryRemove(form["code"].ToString(), out var grant) || grant.Challenge != proof || grant.RedirectUri != form["redirect_uri"]
            || (form["client_id"], form["client_secret"]) != (Client, Secret))
            return Results.BadRequest(new { error = "invalid_grant" });
        return Results.Json(new { access_token = "opaque", token_type = "Bearer", expires_in = 60, id_token = IdToken(grant) });
    }

    private string IdToken(Grant grant)
    {
        using var other = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = Client,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(1),
            Claims = new Dictionary<string, object>(Person) { ["nonce"] = ForgetsNonce ? "another" : grant.Nonce },
            SigningCredentials = new SigningCredentials(SignsWithAnotherKey ? new RsaSecurityKey(other) { KeyId = _key.KeyId } : _key, SecurityAlgorithms.RsaSha256),
        });
    }

    private sealed record Grant(string RedirectUri, string Challenge, string Nonce);
}
