using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using NewsMonitor.Web.Deliveries;
using NewsMonitor.Web.Feedback;
using NewsMonitor.Web.Overview;
using NewsMonitor.Web.Stories;
using NewsMonitor.Web.Unsubscribing;

namespace NewsMonitor.Web.Pages;

/// <summary>The pages: made on the server, without a script.</summary>
internal static class PageSetup
{
    public static void AddMonitorPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Web/Pages";
            pages.Conventions.ConfigureFilter(new TypeFilterAttribute(typeof(OwnFormFilter)));
            pages.Conventions.ConfigureFilter(new TypeFilterAttribute(typeof(DatabaseAwayFilter)));
        });
        // Letters of all scripts stay readable in the source; markup and control characters never do.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<PageFrame>();
        services.AddSingleton<OverviewReading>();
        services.AddSingleton<StoriesReading>();
        services.AddSingleton<StoryReading>();
        services.AddSingleton<StoryDecisions>();
        services.AddSingleton<DeliveriesReading>();
        services.AddSingleton<DeliveryDecisions>();
    }

    public static void MapMonitorPages(this WebApplication app)
    {
        app.MapStyle(below: "");
        app.MapStyle(UnsubscribeAddress.Path);
        app.MapStyle(FeedbackAddress.Path);
        app.MapRazorPages();
    }
}
