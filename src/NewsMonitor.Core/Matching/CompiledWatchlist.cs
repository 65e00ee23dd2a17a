using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Matching;

/// <summary>A watchlist's vetoes, ready to be asked once its terms have scored.</summary>
internal sealed record CompiledWatchlist(
    Watchlist Watchlist, IReadOnlyList<CompiledTerm> Terms, string? RequireText, Condition? Require, IReadOnlyList<(string Text, Condition Condition)> Exclude)
{
    /// <summary>Those its terms and Require ask for, in the order of their names.</summary>
    public IReadOnlyList<EntityCondition> Entities { get; init; } = [];

    // Null for the many that look at all feeds.
    private readonly HashSet<string>? feedTags = Watchlist.FeedTags.Count == 0 ? null : [.. Watchlist.FeedTags.Select(Fold.Text)];

    /// <summary>The names of those that the item names.</summary>
    public IReadOnlyList<string> EntitiesIn(Reading reading) =>
        Entities.Count == 0 ? [] : [.. Entities.Where(entity => entity.Holds(reading, FieldSet.Text, out _)).Select(entity => entity.Entity.Name)];

    /// <summary>Whether the watchlist looks at such items at all.</summary>
    public bool Concerns(Item item) => HasTag(item) && HasLanguage(item);

    private bool HasTag(Item item) => feedTags is null || item.Tags.Any(tag => feedTags.Contains(Fold.Text(tag)));

    private bool HasLanguage(Item item) =>
        Watchlist.Languages.Count == 0 || string.IsNullOrWhiteSpace(item.Language) || Watchlist.Languages.Any(language => SameLanguage(language, item.Language));

    // "fr", "fr-FR" and "FR" are one language.
    private static bool SameLanguage(string one, string other) => string.Equals(Primary(one), Primary(other), StringComparison.OrdinalIgnoreCase);

    private static string Primary(string language) => language.Split('-', '_')[0];
}
