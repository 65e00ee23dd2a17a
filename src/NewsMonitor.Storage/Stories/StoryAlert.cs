using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Storage.Stories;

/// <summary>An alert that tells of a story.</summary>
/// <param name="Alert">Its id.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="Watchlist">Whose.</param>
/// <param name="Channel">Where to.</param>
/// <param name="Item">The item that made it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="DueAt">When it is to be sent, for those that gather.</param>
/// <param name="Deliveries">One a recipient.</param>
public sealed record StoryAlert(
    AlertId Alert, AlertKind Kind, string Watchlist, string Channel, ItemId Item, DateTimeOffset CreatedAt, DateTimeOffset DueAt, IReadOnlyList<StoredDelivery> Deliveries);
