namespace NewsMonitor.Web.Pages;

/// <summary><c>/</c>: how the service stands, without a script.</summary>
internal static class StatusPage
{
    public static void MapStatusPage(this IEndpointRouteBuilder app, StatusReading reading)
    {
        app.MapGet("/pages.css", PageAnswer.Style);
        app.MapGet("/", async (HttpContext context, CancellationToken cancellation) =>
            PageAnswer.Page(context, PageTemplates.Status(await reading.ReadAsync(cancellation))));
    }
}
