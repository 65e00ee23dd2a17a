using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;

namespace NewsMonitor.Web.Pages;

/// <summary>A page of ours, from a Liquid template in this assembly. Every value is HTML-encoded on its way in.</summary>
internal sealed class PageTemplate
{
    // Letters of all scripts stay readable in the source; markup and control characters never do.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly FluidParser Parser = new();

    private readonly IFluidTemplate _template;
    private readonly TemplateOptions _options = new();

    /// <param name="name">The template's file.</param>
    /// <param name="shown">The types whose members it may read.</param>
    public PageTemplate(string name, params ReadOnlySpan<Type> shown)
    {
        _template = Parser.Parse(Text(name));
        _options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.SnakeCase;
        foreach (var type in shown)
            _options.MemberAccessStrategy.Register(type);
    }

    public string Render(object model) => _template.Render(new TemplateContext(model, _options), Encoder);

    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(PageTemplate).Assembly.GetManifestResourceStream($"NewsMonitor.Web.Pages.{name}")!);
        return reader.ReadToEnd();
    }
}
