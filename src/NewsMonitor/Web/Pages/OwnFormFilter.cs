using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsMonitor.Web.Pages;

/// <summary>
/// What every form of ours is asked before it changes anything: that whoever sends it may, and that it was sent from our page. The token is
/// ASP.NET's to check; this puts its refusal into words. Pages for the world, whose proof is in their address, carry <see cref="IgnoreAntiforgeryTokenAttribute"/>.
/// </summary>
internal sealed class OwnFormFilter(Composition monitor) : IAuthorizationFilter, IAlwaysRunResultFilter, IOrderedFilter
{
    /// <summary>Before ASP.NET's own check.</summary>
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || context.ActionDescriptor.EndpointMetadata.OfType<IgnoreAntiforgeryTokenAttribute>().Any())
            return;
        if (!monitor.MayChange)
            context.Result = Refused(request, StatusCodes.Status403Forbidden, "Nothing can be changed here: Monitor:Web:ReadOnly is set.");
        else if (!SameOrigin.IsSentFromHere(request))
            context.Result = Refused(request, StatusCodes.Status403Forbidden, "The form was not sent from this page.");
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = Refused(
                context.HttpContext.Request, StatusCodes.Status400BadRequest, "The form is out of date, or cookies are off: open the page again and repeat it.");
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Nothing is left to do.
    }

    private static IActionResult Refused(HttpRequest request, int status, string reason) => PageMessage.Refused(status, reason, request.Path, "Back to the page");
}
