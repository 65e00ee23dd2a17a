using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.UnitTests.Delivery;

/// <summary>Alerts to send, in our own words.</summary>
internal static class SomeAlert
{
    public static readonly DateTimeOffset Now = new(2025, 9, 22, 8, 30, 0, TimeSpan.Zero);

    private static long latestOther = 300;

    public static OutgoingDelivery Delivery(OutgoingAlert? alert = null, string recipient = "desk@example.org") => new(
        new DeliveryId(Guid.Parse("01990000-0000-7000-8000-000000000001")),
        recipient,
        "01990000-0000-7000-8000-000000000001@newsmonitor.example",
        1,
        Now.AddMinutes(-1),
        Now.AddDays(1),
        alert ?? Of(Entry()));

    public static OutgoingAlert Of(params AlertEntry[] entries) => OfKind(AlertKind.Story, entries);

    public static OutgoingAlert OfKind(AlertKind kind, params AlertEntry[] entries) => new()
    {
        Id = new AlertId(Guid.Parse("01990000-0000-7000-8000-0000000000aa")),
        Kind = kind,
        Watchlist = "france-mali",
        Channel = "desk",
        CreatedAt = Now.AddMinutes(-1),
        Entries = entries,
    };

    public static OutgoingAlert OfFeeds(AlertKind kind, params FeedNotice[] notices) => OfKind(kind) with { Watchlist = "", Notices = notices };

    public static FeedNotice Notice(FeedCondition condition = FeedCondition.Failing, string feed = "sahel-wire", string url = "https://sahel.example/rss") =>
        new(condition, feed, url, Now.AddHours(-6), "sahel.example finds no feed at this address (404).");

    public static AlertEntry Entry(
        string title = "Bamako sends five French diplomats home",
        string summary = "The foreign ministry gave them two days to leave and said more would follow.",
        string content = "",
        string? link = "https://news.example/mali/diplomats?id=7&lang=en",
        string source = "Sahel Wire",
        double score = 7.5,
        long story = 17,
        IReadOnlyList<Evidence>? evidence = null,
        IReadOnlyList<StoryMember>? others = null) =>
        new(
            new StoryId(story),
            new ItemId(story * 10),
            new Item
            {
                Identity = "guid-" + story,
                Title = title,
                Summary = summary,
                Content = content,
                Link = link,
                Source = source,
                Language = "en",
                Published = Now.AddMinutes(-20),
                FirstSeen = Now.AddMinutes(-2),
            },
            score,
            evidence ?? [Found(title, "French", Field.Title, "french^2", 4), Found(summary, "foreign ministry", Field.Summary, "\"foreign ministry\"", 1)],
            others ?? []);

    public static StoryMember Other(string source, Relation relation = Relation.Copy, string title = "Mali expels diplomats", string? link = "https://other.example/a", long? id = null) =>
        new(new ItemId(id ?? Interlocked.Increment(ref latestOther)), title, link, source, Now.AddMinutes(-15), Now.AddMinutes(-1), relation);

    /// <summary>News of a story the recipient was told of.</summary>
    public static OutgoingAlert News(Telling telling, AlertEntry? entry = null) => OfKind(
        telling == Telling.Correction ? AlertKind.Correction : AlertKind.FollowUp,
        (entry ?? Entry("Paris answers Bamako")) with { Telling = telling, Earlier = Earlier });

    public static EarlierAlert Earlier { get; } = new(
        new AlertId(Guid.Parse("01990000-0000-7000-8000-0000000000bb")),
        new DeliveryId(Guid.Parse("01990000-0000-7000-8000-000000000002")),
        "01990000-0000-7000-8000-000000000002@newsmonitor.example",
        "Bamako sends five French diplomats home",
        Now.AddHours(-2));

    /// <summary>The first place where the words stand now, and what stood there before.</summary>
    public static RevisionHunk Change(string text, string removed, string added, Field field = Field.Title) =>
        new(field, removed, 0, added, text.IndexOf(added, StringComparison.Ordinal));

    /// <summary>Evidence for the first place the words stand at; for a text without them, at a place beyond its end.</summary>
    public static Evidence Found(string text, string words, Field field, string? term = null, double weight = 1)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new(term ?? words, words, field, start < 0 ? text.Length : start, words.Length, weight);
    }
}
