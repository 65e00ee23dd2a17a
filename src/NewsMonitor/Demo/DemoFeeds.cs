using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace NewsMonitor.Demo;

/// <summary>The sample feeds, with dates written relative to now; see <c>Demo/Feeds/README.md</c>.</summary>
internal static partial class DemoFeeds
{
    private const string Folder = "NewsMonitor.Demo.Feeds.";

    /// <summary>Every feed's name and the ending of its file, by name.</summary>
    public static IReadOnlyList<(string Name, string Ending)> All { get; } = [.. typeof(DemoFeeds).Assembly.GetManifestResourceNames()
        .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
        .Select(resource => resource[Folder.Length..].Split('.'))
        .Where(parts => parts is [_, "1", _])
        .Select(parts => (parts[0], parts[2]))
        .Order()];

    /// <param name="name">Which feed.</param>
    /// <param name="stage">1 is what the first poll finds, 2 has newer items above.</param>
    /// <param name="now">What the dates are relative to.</param>
    public static string Read(string name, int stage, DateTimeOffset now)
    {
        var (_, ending) = All.First(feed => feed.Name == name);
        using var reader = new StreamReader(typeof(DemoFeeds).Assembly.GetManifestResourceStream($"{Folder}{name}.{stage}.{ending}")!);
        return DateToken().Replace(reader.ReadToEnd(), token => Write(token.Groups[1].Value, now + XmlConvert.ToTimeSpan(token.Groups[2].Value)));
    }

    private static string Write(string form, DateTimeOffset time) => form == "rfc822"
        ? time.UtcDateTime.ToString("r", CultureInfo.InvariantCulture)
        : time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\{(rfc822|rfc3339):([^}]+)\}\}")]
    private static partial Regex DateToken();
}
