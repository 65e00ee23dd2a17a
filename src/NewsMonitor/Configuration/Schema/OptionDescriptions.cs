using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsMonitor.Configuration.Schema;

/// <summary>What the doc comments of option classes say, as plain text: one place says what a key means, to us and to editors.</summary>
internal sealed partial class OptionDescriptions
{
    private readonly Dictionary<string, string> _texts;

    private OptionDescriptions(XDocument documentation) => _texts = documentation.Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => Plain(member.Element("summary")!));

    /// <summary>Reads the documentation file that the compiler writes beside the assembly.</summary>
    /// <exception cref="FileNotFoundException">It was not copied along.</exception>
    public static OptionDescriptions Load() =>
        new(XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{typeof(OptionDescriptions).Assembly.GetName().Name}.xml")));

    /// <summary>The key's own text, or else that of the class it holds.</summary>
    public string? Of(PropertyInfo key) => _texts.GetValueOrDefault($"P:{key.DeclaringType!.FullName}.{key.Name}") ?? Of(key.PropertyType);

    public string? Of(Type type) => _texts.GetValueOrDefault($"T:{type.FullName}");

    private static string Plain(XElement summary) => Spaces().Replace(string.Concat(summary.Nodes().Select(Plain)), " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" } reference => ((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? "").Split('.', ':')[^1],
        XElement element => $"`{element.Value}`",
        _ => "",
    };

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
