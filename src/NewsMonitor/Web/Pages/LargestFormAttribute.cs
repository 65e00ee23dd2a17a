using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsMonitor.Web.Pages;

/// <summary>Refuses forms that are larger, in words and before anything of them is read.</summary>
/// <param name="bytes">The most a form may have.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LargestFormAttribute(long bytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the form is asked for its token, and after who sends it was asked.</summary>
    public int Order => 1;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && !(request.ContentLength <= bytes))
            context.Result = PageMessage.Refused(
                StatusCodes.Status413PayloadTooLarge, $"The form is larger than {bytes / 1024 / 1024} MB, or does not say how large it is.", request.Path, "Back to the page");
    }
}
