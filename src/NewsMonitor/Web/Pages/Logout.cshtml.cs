using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMonitor.Logging;
using NewsMonitor.Web.Access;

namespace NewsMonitor.Web.Pages;

/// <summary><c>/logout</c>: by a form alone, or any page could log people out.</summary>
internal sealed class LogoutPage(ILogger<LogoutPage> log) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        if (Session.Of(User) is { } session)
            log.LoggedOut(LoggedName.Of(session.Name));
        await HttpContext.SignOutAsync();
        return new SeeOther(OpenPaths.Login);
    }
}
