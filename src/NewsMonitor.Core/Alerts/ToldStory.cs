using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories.Revisions;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Alerts;

/// <summary>What one channel of one watchlist knows of a story.</summary>
public sealed class ToldStory
{
    private readonly IReadOnlyList<ToldItem> _items;

    private ToldStory(IReadOnlyList<ToldItem> items) => _items = items;

    public static ToldStory Nothing { get; } = new([]);

    public bool IsTold => _items.Count > 0;

    /// <param name="told">Of the story, to whomever.</param>
    /// <param name="watchlist">Whose alerts count.</param>
    /// <param name="channel">Which channel's.</param>
    public static ToldStory Of(IEnumerable<ToldItem> told, string watchlist, string channel) =>
        new([.. told.Where(item => item.Watchlist == watchlist && item.Channel == channel)]);

    /// <summary>Whether any of these was told.</summary>
    public bool Tells(Func<ItemId, bool> item) => _items.Any(told => item(told.Item));

    /// <summary>Whether an alert that tells of the item was due by then.</summary>
    public bool TellsBy(ItemId item, DateTimeOffset now) => _items.Any(told => told.Item == item && told.DueAt <= now);

    public bool Tells(ItemId item) => _items.Any(told => told.Item == item);

    /// <summary>
    /// Whether all of these changes were told already, of whichever item: an agency's correction comes with every reprint. What was taken
    /// back after it was told is no more told.
    /// </summary>
    public bool TellsChanges(IReadOnlyList<RevisionHunk> changes)
    {
        var told = new HashSet<(string Removed, string Added)>();
        foreach (var change in _items.SelectMany(item => item.Changes).Select(Key))
        {
            told.Remove((change.Added, change.Removed));
            told.Add(change);
        }

        return told.Count > 0 && changes.All(change => told.Contains(Key(change)));
    }

    /// <summary>
    /// When it was last told so; corrections count for themselves. That there is a story counts only with what comes in the same poll:
    /// what comes later is the first news of it, and is told at once.
    /// </summary>
    public DateTimeOffset? LastAt(Telling telling, DateTimeOffset now) =>
        Like(telling).Where(item => item.DueAt <= now && (item.Telling == telling || item.DueAt == now)).Max(item => (DateTimeOffset?)item.DueAt);

    /// <summary>What is to be told so later: news of the story is put with it.</summary>
    public ToldItem? Pending(Telling telling, DateTimeOffset now) => Like(telling).Where(item => item.DueAt > now).MinBy(item => item.DueAt);

    private static (string Removed, string Added) Key(RevisionHunk change) => (Fold.Text(change.Removed), Fold.Text(change.Added));

    private IEnumerable<ToldItem> Like(Telling telling) => _items.Where(item => item.Telling == Telling.Correction == (telling == Telling.Correction));
}
