using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using NewsMonitor.Configuration.Options;

namespace NewsMonitor.Web.Access;

/// <summary>What the cookie of somebody who has logged in says. It holds while what let him in stands in the configuration as it stood then.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Subject">Who it is: antiforgery tokens are bound to it.</param>
/// <param name="Stamp">Of what let him in.</param>
/// <param name="GivenRole">By the provider's claims; null: by the name in <c>Web:Readers</c>.</param>
internal sealed record Session(string Name, string Subject, string Stamp, Role? GivenRole)
{
    private const string SubjectClaim = "sub";
    private const string StampClaim = "stamp";
    private const string RoleClaim = "role";

    public static Session ByPassword(string name, string hash) => new(name, $"user:{name}", StampOf(name, hash), null);

    public static Session ByProvider(string name, string subject, Role role, OpenIdConnectSection provider) =>
        new(name, $"provider:{subject}", StampOf(provider), role);

    /// <summary>Null for somebody who has not logged in.</summary>
    public static Session? Of(ClaimsPrincipal user) =>
        user.FindFirstValue(SubjectClaim) is { } subject && user.FindFirstValue(StampClaim) is { } stamp && user.Identity?.Name is { } name
            ? new Session(name, subject, stamp, Enum.TryParse<Role>(user.FindFirstValue(RoleClaim), out var role) ? role : null)
            : null;

    public ClaimsPrincipal ToPrincipal()
    {
        Claim[] claims = [new(ClaimsIdentity.DefaultNameClaimType, Name), new(SubjectClaim, Subject), new(StampClaim, Stamp)];
        Claim[] role = GivenRole is { } given ? [new Claim(RoleClaim, given.ToString())] : [];
        return new ClaimsPrincipal(new ClaimsIdentity([.. claims, .. role], CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>Whether he would still be let in: a user who is gone, or has a new password, is out at once.</summary>
    public bool HoldsUnder(WebSection web) => GivenRole is null
        ? web.Users.TryGetValue(Name, out var hash) && Stamp == StampOf(Name, hash)
        : web.OpenIdConnect is { } provider && Stamp == StampOf(provider);

    public Role RoleUnder(WebSection web) => GivenRole ?? (web.Readers.Contains(Name) ? Role.Reader : Role.Analyst);

    private static string StampOf(OpenIdConnectSection provider) =>
        StampOf(JsonSerializer.Serialize(new { provider.Authority, provider.ClientId, provider.Analysts, provider.Readers }), "");

    private static string StampOf(string who, string secret) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{who}\n{secret}")).AsSpan(0, 16));
}
