using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMonitor.FaultRig.News;

/// <summary>An item the rig publishes. Its link names it wherever it turns up again.</summary>
/// <param name="Number">Unique in a run.</param>
/// <param name="Feed">Where it is published.</param>
/// <param name="Title">Words no other item has.</param>
/// <param name="Summary">The same.</param>
internal sealed partial record NewsItem(int Number, string Feed, string Title, string Summary)
{
    public string Link => string.Create(CultureInfo.InvariantCulture, $"https://{Feed}.example/{Number:D6}");

    /// <summary>The numbers of the items whose links stand in a text, each once.</summary>
    public static IReadOnlyList<int> NumbersIn(string text) =>
        [.. Links().Matches(text).Select(link => int.Parse(link.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Distinct()];

    [GeneratedRegex(@"https://[a-z0-9-]+\.example/(\d{6})\b")]
    private static partial Regex Links();
}
