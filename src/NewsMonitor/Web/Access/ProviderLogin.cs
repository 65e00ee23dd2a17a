using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using NewsMonitor.Configuration;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Logging;

namespace NewsMonitor.Web.Access;

/// <summary>Login by an OpenID Connect provider: the code flow with PKCE.</summary>
internal static class ProviderLogin
{
    public const string Path = OpenPaths.Login + "/provider";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void SetUp(OpenIdConnectOptions options, OpenIdConnectSection provider)
    {
        options.Authority = provider.Authority;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.RequireHttpsMetadata = new Uri(provider.Authority) is { Scheme: "https" };
        options.ResponseType = OpenIdConnectResponseType.Code;
        // By GET: a POST from elsewhere would need cookies that browsers only send so over TLS.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.NonceCookie.SameSite = options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.NonceCookie.SecurePolicy = options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // By a GET from anywhere people could be logged out.
        options.RemoteSignOutPath = PathString.Empty;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.BackchannelTimeout = Patience;
        options.Scope.Clear();
        foreach (var scope in provider.Scopes.Prepend("openid").Distinct())
            options.Scope.Add(scope);
        // Of the user's record only what is told to matter is taken over.
        foreach (var claim in Rules([.. provider.Analysts, .. provider.Readers]).Select(rule => rule.Claim).Append("email_verified").OfType<string>().Distinct())
            options.ClaimActions.MapJsonKey(claim, claim);
        options.Events.OnTicketReceived = context => ReceiveAsync(context, provider);
        options.Events.OnRemoteFailure = context =>
        {
            Log(context.HttpContext).ProviderFailed(LoggedName.Of(context.Failure?.Message ?? "no reason is known", 300));
            return BackAsync(context, LoginTrouble.ProviderFailed);
        };
        options.Events.OnAccessDenied = context => BackAsync(context, LoginTrouble.ProviderFailed);
    }

    /// <summary>Sends somebody to the provider. One that does not answer stops nobody else, and is told.</summary>
    public static async Task ChallengeAsync(HttpContext context, OpenIdConnectSection provider)
    {
        try
        {
            var properties = new AuthenticationProperties { RedirectUri = ReturnAddress.Of(context.Request.Query[ReturnAddress.Parameter]) };
            await context.ChallengeAsync(OpenIdConnectDefaults.AuthenticationScheme, properties);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
        {
            Log(context).ProviderAway(provider.Authority, exception.GetBaseException().Message);
            context.Response.Redirect(LoginTrouble.ProviderAway.Address());
        }
    }

    private static Task ReceiveAsync(TicketReceivedContext context, OpenIdConnectSection provider)
    {
        var claims = context.Principal!.Claims.ToLookup(claim => claim.Type, claim => claim.Value);
        var subject = claims["sub"].First();
        var name = claims["preferred_username"].Concat(claims["email"]).Concat(claims["name"]).FirstOrDefault(name => name.Length > 0) ?? subject;
        if (RoleOf(claims, provider) is not { } role)
        {
            Log(context.HttpContext).NotAdmitted(LoggedName.Of(name));
            return BackAsync(context, LoginTrouble.NotAdmitted);
        }

        // What the provider tells of people is not carried about in a cookie.
        context.Principal = Session.ByProvider(name, subject, role, provider).ToPrincipal();
        context.Properties = new AuthenticationProperties();
        Log(context.HttpContext).LoggedIn(LoggedName.Of(name), context.HttpContext.Connection.RemoteIpAddress);
        return Task.CompletedTask;
    }

    /// <summary>Null: he is not let in.</summary>
    internal static Role? RoleOf(ILookup<string, string> claims, OpenIdConnectSection provider) =>
        Rules(provider.Analysts).Any(rule => rule.Fits(claims)) ? Role.Analyst
        : Rules(provider.Readers).Any(rule => rule.Fits(claims)) ? Role.Reader
        : null;

    private static IEnumerable<ClaimRule> Rules(IEnumerable<string> texts) => texts.Select(ClaimRule.Parse).OfType<ClaimRule>();

    private static Task BackAsync(HandleRequestContext<RemoteAuthenticationOptions> context, LoginTrouble trouble)
    {
        context.Response.Redirect(trouble.Address());
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static ILogger Log(HttpContext context) => context.RequestServices.GetRequiredService<ILogger<WebAccess>>();
}
