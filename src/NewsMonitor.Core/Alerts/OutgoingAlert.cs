using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Corroborating;
using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.Core.Alerts;

/// <summary>An alert with all that its formats show, read at the moment of sending: copies that came in meanwhile are counted in.</summary>
public sealed record OutgoingAlert
{
    public required AlertId Id { get; init; }

    public required AlertKind Kind { get; init; }

    /// <summary>Empty for an alert about feeds.</summary>
    public required string Watchlist { get; init; }

    public required string Channel { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>One a story: at least one, exactly one for <see cref="AlertKind.Story"/>, <see cref="AlertKind.FollowUp"/> and <see cref="AlertKind.Correction"/>; none in an alert that tells no story.</summary>
    public required IReadOnlyList<AlertEntry> Entries { get; init; }

    /// <summary>What it covers, where it gathers over a time: a digest, what quiet hours held, what exceeded an hour's limit.</summary>
    public AlertPeriod? Period { get; init; }

    /// <summary>At least one in an alert about feeds (<see cref="AlertKind.FeedFailing"/>, <see cref="AlertKind.FeedRestored"/>); else none.</summary>
    public IReadOnlyList<FeedNotice> Notices { get; init; } = [];

    /// <summary>What it tells that is no story (<see cref="AlertKind.Burst"/>, <see cref="AlertKind.Silence"/>, <see cref="AlertKind.SilenceEnded"/>, <see cref="AlertKind.ChannelStopped"/>); else null.</summary>
    public MonitorNotice? Notice { get; init; }

    /// <summary>What it tells of first: an item's title, a feed's name or a notice's headline.</summary>
    public string Headline => Entries is [var entry, ..] ? entry.Item.Title : Notice?.Headline ?? Notices[0].Feed;
}

/// <summary>From when to when what an alert tells was gathered, however late it is sent.</summary>
public sealed record AlertPeriod(DateTimeOffset From, DateTimeOffset To);

/// <summary>One story as an alert shows it.</summary>
/// <param name="Story">The story.</param>
/// <param name="ItemId">The item that made the alert; of several the newest.</param>
/// <param name="Item">Its texts.</param>
/// <param name="Score">Points for the watchlist.</param>
/// <param name="Evidence">Why, in the order of the text; empty when a corrected text no longer matches.</param>
/// <param name="Others">The story's other items, oldest first.</param>
public sealed record AlertEntry(
    StoryId Story, ItemId ItemId, Item Item, double Score, IReadOnlyList<Evidence> Evidence, IReadOnlyList<StoryMember> Others)
{
    public Telling Telling { get; init; }

    /// <summary>The item whose text it is; null for a text of its own.</summary>
    public ItemId? CopyOf { get; init; }

    /// <summary>What is told with the item for the first time, oldest first; they are among the others too.</summary>
    public IReadOnlyList<StoryMember> AlsoNew { get; init; } = [];

    /// <summary>Entities of the watchlist that an item told of here names together for the first time.</summary>
    public IReadOnlyList<FirstPair> FirstPairs { get; init; } = [];

    /// <summary>What a revision changed, if that is what is told.</summary>
    public IReadOnlyList<RevisionHunk> Changes { get; init; } = [];

    /// <summary>What the recipient was told of the story first; null when this is the first.</summary>
    public EarlierAlert? Earlier { get; init; }

    /// <summary>Where the recipient of a mail marks the story; null where the world cannot reach us, and in webhooks.</summary>
    public FeedbackLinks? Feedback { get; init; }

    /// <summary>How many voices tell of it: twelve reprints of one agency's text are one.</summary>
    public Corroboration Corroborated() => Corroboration.Of(
        [new Report(ItemId, Item.Source, Item.Title, Fingerprint.BodyOf(Item), CopyOf), .. Others.Select(other => other.ToReport(ItemId))]);
}

/// <summary>Another item of a story.</summary>
public sealed record StoryMember(
    ItemId Id, string Title, string? Link, string Source, DateTimeOffset? Published, DateTimeOffset FirstSeen, Relation Relation)
{
    /// <summary>See <see cref="Fingerprint.BodyOf"/>.</summary>
    public string Body { get; init; } = "";

    /// <summary>The item whose text it is; null for a text of its own.</summary>
    public ItemId? CopyOf { get; init; }

    internal Report ToReport(ItemId told) => new(Id, Source, Title, Body, Relation == Relation.Copy ? CopyOf ?? told : null);
}

/// <summary>An alert that a recipient was sent before.</summary>
/// <param name="Alert">Its id.</param>
/// <param name="Delivery">To this recipient: the <c>webhook-id</c>; null when there was none to this one.</param>
/// <param name="MessageId">Of that delivery, without angle brackets.</param>
/// <param name="Headline">What it told.</param>
/// <param name="ToldAt">When it was due.</param>
public sealed record EarlierAlert(AlertId Alert, DeliveryId? Delivery, string? MessageId, string Headline, DateTimeOffset ToldAt);
