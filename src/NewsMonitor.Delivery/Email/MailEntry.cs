using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
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
    private const int MostChanges = 8;

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

    /// <summary>"2 independent, 3 copies"; null when nobody else reports the story.</summary>
    public required string? Spread { get; init; }

    /// <summary>What was told of the story before; null when this is the first.</summary>
    public required string? Thread { get; init; }

    /// <summary>Sentences about entities that are named together for the first time; else none.</summary>
    public required IReadOnlyList<string> FirstPairs { get; init; }

    /// <summary>What a revision changed; else none.</summary>
    public required IReadOnlyList<MailChange> Changes { get; init; }

    public required int MoreChanges { get; init; }

    /// <summary>What is told with it for the first time.</summary>
    public required IReadOnlyList<MailMember> AlsoNew { get; init; }

    public required int MoreAlsoNew { get; init; }

    /// <summary>Whether what a corrected text says now would not have been told.</summary>
    public required bool NoLongerMatches { get; init; }

    /// <summary>Where the reader says that it was worth telling; null: nowhere.</summary>
    public required string? Useful { get; init; }

    /// <summary>Where the reader says that it was not.</summary>
    public required string? Noise { get; init; }

    public static MailEntry Of(AlertEntry entry)
    {
        var item = entry.Item;
        var found = Standing(entry);
        var title = MarkedText.Of(item.Title, found, Field.Title, LongestTitle);
        var passage = PassageOf(item, found);
        var others = entry.Others.Except(entry.AlsoNew).ToList();
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
            Others = [.. others.Take(MostOthers).Select(MailMember.Of)],
            MoreOthers = Math.Max(0, others.Count - MostOthers),
            Spread = entry.Others.Count > 0 ? entry.Corroborated().ToString() : null,
            Thread = AlertWords.Thread(entry),
            FirstPairs = PairWords.Of(entry.FirstPairs),
            Changes = [.. entry.Changes.Take(MostChanges).Select(change => MailChange.Of(change, item))],
            MoreChanges = Math.Max(0, entry.Changes.Count - MostChanges),
            AlsoNew = [.. entry.AlsoNew.Take(MostOthers).Select(MailMember.Of)],
            MoreAlsoNew = Math.Max(0, entry.AlsoNew.Count - MostOthers),
            NoLongerMatches = entry.Telling == Telling.Correction && entry.Evidence.Count == 0,
            Useful = entry.Feedback?.Useful.AbsoluteUri,
            Noise = entry.Feedback?.Noise.AbsoluteUri,
        };
    }

    private static IReadOnlyList<Segment> PassageOf(Item item, IReadOnlyList<Evidence> found)
    {
        bool Found(Field field) => found.Any(each => each.Field == field);
        return item.Content.Length > 0 && (item.Summary.Length == 0 || (!Found(Field.Summary) && Found(Field.Content)))
            ? MarkedText.Of(item.Content, found, Field.Content, LongestPassage)
            : MarkedText.Of(item.Summary, found, Field.Summary, LongestPassage);
    }

    /// <summary>A text revised while the alert waited may have other words where these were found.</summary>
    private static List<Evidence> Standing(AlertEntry entry) => [.. entry.Evidence.Where(each =>
    {
        var text = each.Field switch { Field.Title => entry.Item.Title, Field.Summary => entry.Item.Summary, _ => entry.Item.Content };
        return each.Start >= 0 && each.Start <= text.Length && text.AsSpan(each.Start).StartsWith(each.Text);
    })];

    private static string Joined(IReadOnlyList<Segment> segments) => string.Concat(segments.Select(segment => segment.Text)).Trim();
}
