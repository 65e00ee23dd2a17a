using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using NewsMonitor.Configuration;

namespace NewsMonitor.Web.Pages;

/// <summary>Our pages, from the Liquid templates in this assembly. Every value is HTML-encoded on its way in.</summary>
internal static class PageTemplates
{
    // Letters of all scripts stay readable in the source; markup and control characters never do.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly TemplateOptions Options = Described();
    private static readonly IFluidTemplate StatusTemplate = new FluidParser().Parse(Text("status.liquid"));

    public static string Style { get; } = Text("pages.css");

    public static string Status(StatusModel model) => StatusTemplate.Render(new TemplateContext(model, Options), Encoder);

    private static TemplateOptions Described()
    {
        var options = new TemplateOptions();
        options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.SnakeCase;
        options.MemberAccessStrategy.Register<StatusModel>();
        options.MemberAccessStrategy.Register<StatusWatchlist>();
        options.MemberAccessStrategy.Register<StatusFigures>();
        options.MemberAccessStrategy.Register<StatusFeed>();
        options.MemberAccessStrategy.Register<Problem>();
        return options;
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(PageTemplates).Assembly.GetManifestResourceStream($"NewsMonitor.Web.Pages.{name}")!);
        return reader.ReadToEnd();
    }
}
