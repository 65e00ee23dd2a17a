using NewsMonitor.Configuration;

namespace NewsMonitor.Web.Pages;

/// <summary>The templates of the pages that say how the service stands.</summary>
internal static class PageTemplates
{
    private static readonly PageTemplate StatusTemplate = new(
        "status.liquid", typeof(StatusModel), typeof(StatusWatchlist), typeof(StatusFigures), typeof(StatusFeed), typeof(Problem));

    public static string Style { get; } = PageTemplate.Text("pages.css");

    public static string Status(StatusModel model) => StatusTemplate.Render(model);
}
