using NewsMonitor.Web.Access;

namespace NewsMonitor.Web.Pages;

/// <summary>Who asks for a page where there is none is told so on one. What programs ask for keeps its bare answer.</summary>
internal static class UnknownAddress
{
    private static readonly PathString[] Programs = ["/health", OpenPaths.Metrics];

    private static readonly PageMessage Message = new("Not there", "There is no page at this address.", "/", "Overview");

    public static void UseUnknownAddressPage(this IApplicationBuilder app) => app.UseStatusCodePages(pages => IsAPage(pages.HttpContext)
        ? Message.SendAsync(pages.HttpContext, StatusCodes.Status404NotFound)
        : Task.CompletedTask);

    private static bool IsAPage(HttpContext context)
    {
        var path = context.Request.Path;
        return context.Response.StatusCode == StatusCodes.Status404NotFound && HttpMethods.IsGet(context.Request.Method)
            && !OpenPaths.IsForTheWorld(path) && !Array.Exists(Programs, program => path.StartsWithSegments(program));
    }
}
