using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Matching;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Email;

/// <summary>One story as a mail shows it.</summary>
internal sealed record MailEntry
{
    private const int LongestTitle = 300;
    private const int LongestPassage = 480;
    private const int LongestName = 80;
    private const int MostOthers = 15;
    private const int MostReasons = 20;

    public required string Title { get; init; }

    public required IReadOnlyList<Segment> TitleParts { get; init; }

    /// <summary>http or https; null when the item has none such.</summary>
    public required string? Link { get; init; }

    public required string Source { get; init; }

    /// <summary>Two letters; null when unknown.</summary>
    public required string? Language { get; init; }

    public required string Published { get; init; }

    public required string Fetched { get; init; }

    public required string Score { get; init; }

    /// <summary>The summary; where there is none, or nothing was found in it, a passage of the content around what was found.</summary>
    public required IReadOnlyList<Segment> PassageParts { get; init; }

    public required string Passage { get; init; }

    public required IReadOnlyList<MailReason> Reasons { get; init; }

    /// <summary>The words found that brought the most points.</summary>
    public required string TopTerms { get; init; }

    public required IReadOnlyList<MailMember> Others { get; init; }

    public required int MoreOthers { get; init; }

    /// <summary>"3 copies, 2 independent sources"; null when nobody else reports the story.</summary>
    public required string? Spread { get; init; }

    public static MailEntry Of(AlertEntry entry)
    {
        var item = entry.Item;
        var title = MarkedText.Of(item.Title, entry.Evidence, Field.Title, LongestTitle);
        var passage = PassageOf(entry);
        return new()
        {
            Title = Joined(title) is { Length: > 0 } text ? text : "(no title)",
            TitleParts = Joined(title).Length > 0 ? title : [new Segment("(no title)", false)],
            Link = SafeLink.Of(item.Link),
            Source = OneLine.Of(item.Source, LongestName) is { Length: > 0 } source ? source : "unknown source",
            Language = item.Language is { Length: 2 } language && language.All(char.IsAsciiLetterLower) ? language : null,
            Published = item.Published is { } published ? Moment.ForPeople(published) : "not stated",
            Fetched = Moment.ForPeople(item.FirstSeen),
            Score = Points.Of(entry.Score),
            PassageParts = passage,
            Passage = Joined(passage),
            Reasons = [.. entry.Evidence.Take(MostReasons).Select(MailReason.Of)],
            TopTerms = OneLine.Of(string.Join(", ", entry.Evidence.OrderByDescending(each => each.Weight).Select(each => each.Text).Distinct().Take(5)), 160),
            Others = [.. entry.Others.Take(MostOthers).Select(MailMember.Of)],
            MoreOthers = Math.Max(0, entry.Others.Count - MostOthers),
            Spread = SpreadOf(entry),
        };
    }

    private static IReadOnlyList<Segment> PassageOf(AlertEntry entry)
    {
        var (summary, content) = (entry.Item.Summary, entry.Item.Content);
        bool Found(Field field) => entry.Evidence.Any(each => each.Field == field);
        return content.Length > 0 && (summary.Length == 0 || (!Found(Field.Summary) && Found(Field.Content)))
            ? MarkedText.Of(content, entry.Evidence, Field.Content, LongestPassage)
            : MarkedText.Of(summary, entry.Evidence, Field.Summary, LongestPassage);
    }

    private static string? SpreadOf(AlertEntry entry)
    {
        if (entry.Others.Count == 0)
            return null;
        var copies = entry.Copies == 1 ? "1 copy" : $"{entry.Copies} copies";
        var sources = entry.IndependentSources == 1 ? "1 independent source" : $"{entry.IndependentSources} independent sources";
        return $"{copies}, {sources}";
    }

    private static string Joined(IReadOnlyList<Segment> segments) => string.Concat(segments.Select(segment => segment.Text)).Trim();
}
