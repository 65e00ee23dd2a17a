using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Core.Alerts;

/// <summary>The questions alert planning asks of storage.</summary>
public interface IAlertHistory
{
    /// <summary>What channels of any watchlist were told of the story, or will be by alerts that are still gathering.</summary>
    Task<IReadOnlyList<ToldItem>> ToldAsync(StoryId story, CancellationToken cancellation);

    /// <summary>The copies of the story on record, each with the item it is a copy of.</summary>
    Task<IReadOnlyDictionary<ItemId, ItemId>> CopiesAsync(StoryId story, CancellationToken cancellation);

    /// <summary>How many alerts of one story (<see cref="AlertKind.Story"/>, <see cref="AlertKind.FollowUp"/>, <see cref="AlertKind.Correction"/>) the watchlist made on the channel since then.</summary>
    Task<int> CountSinceAsync(string watchlist, string channel, DateTimeOffset since, CancellationToken cancellation);
}
