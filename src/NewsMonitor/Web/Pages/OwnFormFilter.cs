using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsMonitor.Web.Pages;

/// <summary>
/// Puts into words what ASP.NET says to a form without its token. That whoever sends it may, and that it was sent from our page, is asked before any
/// page: see <see cref="Access.AccessGuard"/>. Pages for the world, whose proof is in their address, carry <see cref="Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute"/>.
/// </summary>
internal sealed class OwnFormFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = PageMessage.Refused(
                StatusCodes.Status400BadRequest, "The form is out of date, or cookies are off: open the page again and repeat it.", context.HttpContext.Request.Path, "Back to the page");
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Nothing is left to do.
    }
}
