namespace NewsMonitor.Storage.Subscriptions;

/// <summary>One recipient of one watchlist's mail on one channel.</summary>
/// <param name="Token">By which the mail's own link names it.</param>
/// <param name="Watchlist">Empty for alerts about feeds.</param>
/// <param name="Channel">As configured.</param>
/// <param name="Recipient">The mail address.</param>
/// <param name="EndedAt">When it was ended by the recipient; null: it goes on.</param>
public sealed record Subscription(string Token, string Watchlist, string Channel, string Recipient, DateTimeOffset? EndedAt);
