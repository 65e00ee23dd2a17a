namespace NewsMonitor.Web.Stories;

/// <summary>What the page of one story shows. Texts and times as they are to be read.</summary>
internal sealed record StoryModel
{
    /// <summary>The others are folded: a long story is told often, and its items are what it is opened for.</summary>
    public const int AlertsInSight = 4;

    public required long Id { get; init; }

    public required string Title { get; init; }

    public required string Voices { get; init; }

    public required int Count { get; init; }

    public required string Opened { get; init; }

    public required string Newest { get; init; }

    public required IReadOnlyList<string> Watchlists { get; init; }

    public required IReadOnlyList<StoryItemModel> Items { get; init; }

    /// <summary>The items before those shown; null when there are none.</summary>
    public required string? Earlier { get; init; }

    public required string? Later { get; init; }

    public required IReadOnlyList<StoryAlertModel> Alerts { get; init; }

    /// <summary>What was just decided; null for nothing.</summary>
    public required string? Notice { get; init; }

    /// <summary>Whether there are forms.</summary>
    public required bool MayChange { get; init; }

    /// <summary>Stories an item may belong to instead, newest first.</summary>
    public required IReadOnlyList<StorySuggestion> Suggestions { get; init; }
}

internal sealed record StorySuggestion(long Id, string Title);

/// <param name="Watchlist">Whose.</param>
/// <param name="Channel">Where to.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="Item">The item that made it.</param>
/// <param name="Made">When it was made.</param>
/// <param name="State">What became of it.</param>
/// <param name="Deliveries">One a recipient.</param>
internal sealed record StoryAlertModel(string Watchlist, string Channel, string Kind, long Item, string Made, string State, IReadOnlyList<StoryDeliveryModel> Deliveries);

/// <param name="Recipient">Whom.</param>
/// <param name="State">Where it stands, and since when.</param>
/// <param name="IsDead">Whether it was given up.</param>
/// <param name="Answer">What the other side said last; null: nothing yet.</param>
internal sealed record StoryDeliveryModel(string Recipient, string State, bool IsDead, string? Answer);
