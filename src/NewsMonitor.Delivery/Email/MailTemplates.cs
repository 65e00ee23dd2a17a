using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Fluid;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Email;

/// <summary>The two parts of a mail, from the Liquid templates in this assembly. Every value is HTML-encoded on its way into the HTML part.</summary>
internal static partial class MailTemplates
{
    // Letters of all scripts stay readable in the source; markup and control characters never do.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly TemplateOptions Options = Described();
    private static readonly IFluidTemplate HtmlTemplate = Load("mail.html.liquid");
    private static readonly IFluidTemplate TextTemplate = Load("mail.text.liquid");

    public static string Html(MailModel model) => HtmlTemplate.Render(Context(model), Encoder);

    /// <summary>Blank lines come from the template's own lines; more than one in a row is one.</summary>
    public static string Text(MailModel model) =>
        BlankLines().Replace(TextTemplate.Render(Context(model), NullEncoder.Default), "\n\n").Trim() + "\n";

    private static TemplateContext Context(MailModel model) => new(model, Options);

    private static TemplateOptions Described()
    {
        var options = new TemplateOptions { FileProvider = new EmbeddedTemplates() };
        options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.SnakeCase;
        options.MemberAccessStrategy.Register<MailModel>();
        options.MemberAccessStrategy.Register<MailEntry>();
        options.MemberAccessStrategy.Register<MailChange>();
        options.MemberAccessStrategy.Register<MailNotice>();
        options.MemberAccessStrategy.Register<MailMonitorNotice>();
        options.MemberAccessStrategy.Register<MailFact>();
        options.MemberAccessStrategy.Register<MailList>();
        options.MemberAccessStrategy.Register<MailLine>();
        options.MemberAccessStrategy.Register<MailReason>();
        options.MemberAccessStrategy.Register<MailMember>();
        options.MemberAccessStrategy.Register<Segment>();
        return options;
    }

    private static IFluidTemplate Load(string name)
    {
        using var reader = new StreamReader(new EmbeddedTemplates().GetFileInfo(name).CreateReadStream());
        return new FluidParser().Parse(reader.ReadToEnd());
    }

    [GeneratedRegex("\n{3,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlankLines();
}
