using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using NewsMonitor.Configuration.Options;

namespace NewsMonitor.Web.Access;

/// <summary>The cookie of those who have logged in.</summary>
internal static class SessionCookie
{
    private const string Name = "newsmonitor";
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <param name="cookie">To be set up.</param>
    /// <param name="inForce">The section <c>Web</c>.</param>
    public static void SetUp(CookieAuthenticationOptions cookie, Func<WebSection> inForce)
    {
        cookie.Cookie.Name = Name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.IsEssential = true;
        // Not Strict: links in mails lead to our pages, and the provider sends people back. No GET of ours changes anything.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.CookieManager = new HostCookies();
        cookie.ExpireTimeSpan = Life;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = OpenPaths.Login;
        cookie.ReturnUrlParameter = ReturnAddress.Parameter;
        cookie.Events.OnValidatePrincipal = async context =>
        {
            if (context.Principal is { } user && Session.Of(user) is { } session && session.HoldsUnder(inForce()))
                return;
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        };
    }

    /// <summary>Over TLS the cookie's name promises browsers that no other host, and nobody without TLS, has set it (RFC 6265bis, section 4.1.3.2).</summary>
    private sealed class HostCookies : ICookieManager
    {
        private readonly ChunkingCookieManager _plain = new();

        public string? GetRequestCookie(HttpContext context, string key) => _plain.GetRequestCookie(context, NameOf(context, key));

        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
            _plain.AppendResponseCookie(context, NameOf(context, key), value, options);

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _plain.DeleteCookie(context, NameOf(context, key), options);

        private static string NameOf(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
    }
}
