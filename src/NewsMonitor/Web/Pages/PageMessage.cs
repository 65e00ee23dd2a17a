using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace NewsMonitor.Web.Pages;

/// <summary>A page that only says something, and where to go from there.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Text">What is said.</param>
/// <param name="Address">Where to go.</param>
/// <param name="Link">What is there.</param>
internal sealed record PageMessage(string Title, string Text, string Address, string Link)
{
    public static IActionResult NotThere(string text, string address, string link) => new PageMessage("Not there", text, address, link).With(StatusCodes.Status404NotFound);

    /// <summary>A form that changed nothing.</summary>
    public static IActionResult Refused(int status, string reason, string address, string link) => new PageMessage("Nothing was changed", reason, address, link).With(status);

    /// <summary>For what answers before any page does.</summary>
    public Task SendAsync(HttpContext context, int status) => With(status).ExecuteResultAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()));

    public IActionResult With(int status) => new ViewResult
    {
        StatusCode = status,
        ViewName = "/Web/Pages/Shared/Message.cshtml",
        ViewData = new ViewDataDictionary<PageMessage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = this },
    };
}
