using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using NewsMonitor.Configuration;
using NewsMonitor.Configuration.Options;

namespace NewsMonitor.Web.Access;

/// <summary>Who may look, and who may change, by the configuration in force.</summary>
/// <param name="inForce">Its section <c>Web</c>.</param>
internal sealed class WebAccess(Func<WebSection> inForce)
{
    /// <summary>A proxy on this machine makes everybody look local: these tell that it was one. What a named proxy says is moved to the <c>X-Original-</c> ones.</summary>
    private static readonly string[] ForwardedHeaders = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via", "X-Original-For", "X-Original-Host", "X-Original-Proto"];

    /// <summary>What a running service was started with is not taken away: it may listen beyond this machine.</summary>
    private readonly bool _demandedAtStart = inForce().DemandsLogin();

    private readonly IReadOnlyList<IPNetwork> _metricsFrom = Networks.Of(inForce().MetricsFrom);

    public bool LoginIsDemanded => _demandedAtStart || inForce().DemandsLogin();

    /// <summary>Whether pages should offer forms to this request's sender, and what they send is carried out.</summary>
    public static bool MayChange(HttpContext context) => context.RequestServices.GetRequiredService<WebAccess>().ReasonNotToChange(context) is null;

    public Entry Judge(HttpContext context) => new EntryQuestion(
        OpenPaths.Of(context.Request.Path), LoginIsDemanded, IsLoggedIn(context), IsFromHere(context), _metricsFrom.Contain(context.Connection.RemoteIpAddress)).Decide();

    /// <summary>Whether more may be told than strangers need: they see whether the service is well, not how.</summary>
    public bool MayLook(HttpContext context) => LoginIsDemanded ? IsLoggedIn(context) : IsFromHere(context);

    /// <summary>Null: the sender may change things.</summary>
    public string? ReasonNotToChange(HttpContext context) => inForce() switch
    {
        { ReadOnly: true } => "Nothing can be changed here: Monitor:Web:ReadOnly is set.",
        _ when !LoginIsDemanded => null,
        var web when Session.Of(context.User) is { } session && session.RoleUnder(web) == Role.Analyst => null,
        _ => "You may look here, but not change anything.",
    };

    private static bool IsLoggedIn(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true, AuthenticationType: CookieAuthenticationDefaults.AuthenticationScheme };

    private static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !Array.Exists(ForwardedHeaders, context.Request.Headers.ContainsKey);
}
