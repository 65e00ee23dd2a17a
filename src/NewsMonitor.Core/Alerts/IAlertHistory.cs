using NewsMonitor.Core.Stories;

namespace NewsMonitor.Core.Alerts;

/// <summary>The questions alert planning asks of storage.</summary>
public interface IAlertHistory
{
    /// <summary>Which channels of the watchlist were already told of the story, or will be by an alert that is still gathering.</summary>
    Task<IReadOnlySet<string>> ToldAsync(string watchlist, StoryId story, CancellationToken cancellation);

    /// <summary>How many alerts of kind <see cref="AlertKind.Story"/> the watchlist made on the channel since then.</summary>
    Task<int> CountSinceAsync(string watchlist, string channel, DateTimeOffset since, CancellationToken cancellation);
}
