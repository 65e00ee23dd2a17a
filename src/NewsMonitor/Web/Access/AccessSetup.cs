using Hangfire;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using NewsMonitor.Configuration;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Access;

/// <summary>Puts together who is let in, by which names, and as whom.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services, MonitorSettings settings, Composition monitor)
    {
        var web = settings.Options.Web;
        Func<WebSection> inForce = () => monitor.Settings.Options.Web;
        services.AddSingleton(new WebAccess(inForce));
        services.AddSingleton<LoginPace>();
        services.AddSingleton(provider => new PasswordLogin(inForce, provider.GetRequiredService<LoginPace>(), provider.GetRequiredService<ILogger<PasswordLogin>>()));
        var authentication = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie => SessionCookie.SetUp(cookie, inForce));
        if (web.OpenIdConnect is { } provider)
            authentication.AddOpenIdConnect(options => ProviderLogin.SetUp(options, provider));

        services.AddDataProtection().SetApplicationName("newsmonitor");
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new StoredKeys(monitor.Database.ProtectionKeys));
        services.Configure<AntiforgeryOptions>(forms => forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.Configure<HostFilteringOptions>(filtering => filtering.AllowedHosts = HostNames.Allowed(web, ListenAddress.Texts(settings.Root)));
        services.Configure<ForwardedHeadersOptions>(forwarded => Believe(forwarded, web.Proxies));
    }

    /// <summary>Before everything that answers.</summary>
    public static void UseAccess(this WebApplication app, WebSection web)
    {
        var access = app.Services.GetRequiredService<WebAccess>();
        if (web.Proxies.Count > 0)
            app.UseForwardedHeaders();
        app.UsePageHeaders();
        app.UseHostNames(access);
        app.UseAuthentication();
        app.UseAccessGuard(access, app.Services.GetRequiredService<ILogger<WebAccess>>());
        app.UseHangfireDashboard(Dashboard.Path, Dashboard.Options());
        if (web.OpenIdConnect is { } provider)
            app.MapGet(ProviderLogin.Path, context => ProviderLogin.ChallengeAsync(context, provider));
    }

    /// <summary>As far back as the proxies named go, and not one step further.</summary>
    private static void Believe(ForwardedHeadersOptions forwarded, List<string> proxies)
    {
        // Where none is named ASP.NET would believe everybody, however it came to be asked.
        forwarded.ForwardedHeaders = proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        forwarded.ForwardLimit = null;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in Networks.Of(proxies))
            forwarded.KnownIPNetworks.Add(network);
    }
}
