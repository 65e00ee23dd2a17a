using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Fluid;
using Microsoft.Extensions.FileProviders;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Email;

/// <summary>The two parts of a mail, from Liquid templates. Every value is HTML-encoded on its way into the HTML part.</summary>
internal sealed partial class MailTemplates
{
    private const string HtmlName = "mail.html.liquid";
    private const string TextName = "mail.text.liquid";

    // Letters of all scripts stay readable in the source; markup and control characters never do.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly TemplateOptions _options;
    private readonly IFluidTemplate _html;
    private readonly IFluidTemplate _text;

    private MailTemplates(IFileProvider files)
    {
        _options = Described(files);
        (_html, _text) = (Load(files, HtmlName), Load(files, TextName));
    }

    /// <summary>Those in this assembly.</summary>
    public static MailTemplates BuiltIn { get; } = new(new EmbeddedTemplates());

    /// <summary>Those of the folder, and the built-in ones where it has none of that name.</summary>
    /// <exception cref="ParseException">One of them is no Liquid: see <see cref="OwnTemplates.Problems"/>.</exception>
    public static MailTemplates From(string folder) => new(new OwnTemplates(folder));

    public string Html(MailModel model) => _html.Render(Context(model), Encoder);

    /// <summary>Blank lines come from the template's own lines; more than one in a row is one.</summary>
    public string Text(MailModel model) =>
        BlankLines().Replace(_text.Render(Context(model), NullEncoder.Default), "\n\n").Trim() + "\n";

    private TemplateContext Context(MailModel model) => new(model, _options);

    private static TemplateOptions Described(IFileProvider files)
    {
        var options = new TemplateOptions { FileProvider = files, MaxSteps = 200_000 };
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

    private static IFluidTemplate Load(IFileProvider files, string name)
    {
        using var reader = new StreamReader(files.GetFileInfo(name).CreateReadStream());
        return new FluidParser().Parse(reader.ReadToEnd());
    }

    [GeneratedRegex("\n{3,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlankLines();
}
