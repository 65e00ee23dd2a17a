using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMonitor.Web.Access;

namespace NewsMonitor.Web.Pages;

/// <summary><c>/login</c>: who are you.</summary>
[RequestSizeLimit(16 * 1024)]
internal sealed class LoginPage(Composition monitor, WebAccess access, PasswordLogin passwords) : PageModel
{
    public bool TakesPasswords => passwords.IsOffered;

    /// <summary>The link to the provider; null: there is none.</summary>
    public string? Provider => monitor.Settings.Options.Web.OpenIdConnect is null ? null : $"{ProviderLogin.Path}?{ReturnAddress.Parameter}={Uri.EscapeDataString(To)}";

    /// <summary>Where to go from here.</summary>
    public string To { get; private set; } = "/";

    /// <summary>What went wrong, in words; null: nothing yet.</summary>
    public string? Trouble { get; private set; }

    /// <summary>As typed.</summary>
    public string Name { get; private set; } = "";

    public IActionResult OnGet()
    {
        To = ReturnAddress.Of(Request.Query[ReturnAddress.Parameter]);
        Trouble = LoginTroubleWords.Of(Request.Query);
        return access.LoginIsDemanded && !access.MayLook(HttpContext) ? Page() : Redirect(To);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var form = await Request.ReadFormAsync(cancellation);
        To = ReturnAddress.Of(form[ReturnAddress.Parameter]);
        Name = form["name"].ToString();
        switch (passwords.Try(HttpContext.Connection.RemoteIpAddress, Name, form["password"].ToString()))
        {
            case LoginOutcome.Welcome(var session):
                await HttpContext.SignInAsync(session.ToPrincipal());
                return new SeeOther(To);
            case LoginOutcome.TooOften(var wait):
                var seconds = (int)Math.Ceiling(wait.TotalSeconds);
                Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                return Again(StatusCodes.Status429TooManyRequests, $"Too many logins have failed. Please try again in {(seconds > 60 ? $"{(seconds + 59) / 60} minutes" : "a minute")}.");
            default:
                return Again(StatusCodes.Status401Unauthorized, "The name or the password is wrong.");
        }
    }

    private PageResult Again(int status, string trouble)
    {
        Response.StatusCode = status;
        Trouble = trouble;
        return Page();
    }
}
