namespace NewsMonitor.Core.Alerts;

/// <summary>What a decision depends on besides the rules.</summary>
/// <param name="Score">The match's points.</param>
/// <param name="Baseline">Whether the item comes from a feed's first poll.</param>
/// <param name="EffectiveDate">When the item was published, or first seen if that was earlier.</param>
/// <param name="SentLastHour">Alerts of their own this watchlist made on this channel in the last hour.</param>
public sealed record AlertOccasion(double Score, bool Baseline, DateTimeOffset EffectiveDate, int SentLastHour);
