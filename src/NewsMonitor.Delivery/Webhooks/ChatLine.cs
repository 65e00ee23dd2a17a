using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Stories.Revisions;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>What a chat shows of one story or feed, still unescaped: each chat has its own markup.</summary>
internal sealed record ChatLine(string Headline, string? Link, string Detail)
{
    private const int LongestHeadline = 200;
    private const int LongestDetail = 300;

    private const int LongestLink = 600;
    private const int MostChanges = 5;

    /// <summary>A chat message is glanced at: beyond these the alert says how many more there are.</summary>
    private const int Most = 10;

    /// <summary>How many others it stands for, which there is no room for; 0 for a line of its own.</summary>
    public int StandsFor { get; init; }

    public static ChatLine More(int count) => new($"and {count} more", null, "") { StandsFor = count };

    public static IReadOnlyList<ChatLine> Of(OutgoingAlert alert)
    {
        if (alert is { Kind: AlertKind.FollowUp or AlertKind.Correction, Entries: [var entry] })
            return OfNews(entry);
        if (alert.Notice is { } notice)
            return OfNotice(notice);
        var lines = alert.Entries.OrderByDescending(entry => entry.Score).Take(Most).Select(Of).Concat(alert.Notices.Take(Most).Select(Of)).ToList();
        var more = alert.Entries.Count + alert.Notices.Count - lines.Count;
        if (more > 0)
            lines.Add(More(more));
        return lines;
    }

    /// <summary>What is new, change by change and item by item; what it is about stands in the heading.</summary>
    private static List<ChatLine> OfNews(AlertEntry entry)
    {
        var changes = RevisionText.Of([.. entry.Changes.Take(MostChanges)]).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(change => new ChatLine(OneLine.Of(change, LongestDetail), null, ""));
        if (entry.Changes.Count > MostChanges)
            changes = changes.Append(More(entry.Changes.Count - MostChanges));
        var news = entry.AlsoNew.Reverse().Take(Most - 1).Select(Of).ToList();
        var lines = changes.Append(Of(entry with { Earlier = null })).Concat(news).ToList();
        if (entry.AlsoNew.Count > news.Count)
            lines.Add(More(entry.AlsoNew.Count - news.Count));
        return lines;
    }

    /// <summary>Sentences and lists; the headline stands in the heading, the figures are in the mail and in a webhook's data.</summary>
    private static List<ChatLine> OfNotice(MonitorNotice notice) =>
    [
        .. notice.Sentences.Select(sentence => new ChatLine(OneLine.Of(sentence, LongestDetail), null, "")),
        .. notice.Lists.SelectMany(list => list.Lines).Take(Most).Select(line => new ChatLine(
            OneLine.Of(line.Title, LongestHeadline) is { Length: > 0 } title ? title : "(no title)",
            SafeLink.Of(line.Link) is { Length: <= LongestLink } link ? link : null,
            OneLine.Of(line.Detail, LongestDetail))),
    ];

    private static ChatLine Of(StoryMember member)
    {
        var link = SafeLink.Of(member.Link);
        return new(
            OneLine.Of(member.Title, LongestHeadline) is { Length: > 0 } title ? title : "(no title)",
            link?.Length <= LongestLink ? link : null,
            OneLine.Of($"{member.Source} · {Moment.ForPeople(member.Published ?? member.FirstSeen)}", LongestDetail));
    }

    private static ChatLine Of(FeedNotice notice)
    {
        var link = SafeLink.Of(notice.Url);
        return new(NoticeWords.Feed(notice), link?.Length <= LongestLink ? link : null, OneLine.Of(NoticeWords.Sentence(notice), LongestDetail));
    }

    private static ChatLine Of(AlertEntry entry)
    {
        var headline = OneLine.Of(entry.Item.Title, LongestHeadline);
        var when = Moment.ForPeople(entry.Item.Published ?? entry.Item.FirstSeen);
        var terms = string.Join(", ", entry.Evidence.OrderByDescending(each => each.Weight).Select(each => each.Text).Distinct().Take(5));
        var why = entry.Telling == Telling.Correction && entry.Evidence.Count == 0 ? "no longer matches" : $"score {Points.Of(entry.Score)} · {terms}";
        var spread = entry.Others.Count > 0 ? $" · {entry.Corroborated()}" : "";
        var thread = AlertWords.Thread(entry) is { } earlier ? $"{earlier} · " : "";
        var pairs = string.Concat(PairWords.Of(entry.FirstPairs).Select(line => line + " · "));
        var detail = OneLine.Of($"{pairs}{thread}{entry.Item.Source} · {when} · {why}{spread}", LongestDetail);
        var link = SafeLink.Of(entry.Item.Link);
        return new(headline.Length == 0 ? "(no title)" : headline, link?.Length <= LongestLink ? link : null, detail);
    }
}
