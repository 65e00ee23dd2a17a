using Microsoft.AspNetCore.Mvc;

namespace NewsMonitor.Web.Pages;

/// <summary>The answer to a form that did something: 303, so that reloading the page does nothing again.</summary>
/// <param name="address">Of ours, where the outcome is shown.</param>
internal sealed class SeeOther(string address) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.Headers.Location = address;
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
    }
}
