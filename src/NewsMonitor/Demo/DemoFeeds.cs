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
    /// <param name="stage">1 is what the first poll finds; what has no file for a later stage is as it was.</param>
    /// <param name="now">What the dates are relative to.</param>
    public static string Read(string name, int stage, DateTimeOffset now)
    {
        var (_, ending) = All.First(feed => feed.Name == name);
        using var reader = new StreamReader(Open(name, StageOf(name, stage), ending)!);
        return DateToken().Replace(reader.ReadToEnd(), token => Write(token.Groups[1].Value, now + XmlConvert.ToTimeSpan(token.Groups[2].Value)));
    }

    /// <summary>The stage whose file a feed shows then.</summary>
    public static int StageOf(string name, int stage)
    {
        var (_, ending) = All.First(feed => feed.Name == name);
        while (stage > 1 && typeof(DemoFeeds).Assembly.GetManifestResourceInfo(Resource(name, stage, ending)) is null)
            stage--;
        return stage;
    }

    private static Stream? Open(string name, int stage, string ending) => typeof(DemoFeeds).Assembly.GetManifestResourceStream(Resource(name, stage, ending));

    private static string Resource(string name, int stage, string ending) => $"{Folder}{name}.{stage}.{ending}";

    private static string Write(string form, DateTimeOffset time) => form == "rfc822"
        ? time.UtcDateTime.ToString("r", CultureInfo.InvariantCulture)
        : time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\{(rfc822|rfc3339):([^}]+)\}\}")]
    private static partial Regex DateToken();
}
