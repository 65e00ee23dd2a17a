using NewsMonitor.Core.Stories.Events;

namespace NewsMonitor.Benchmarks.Stories;

/// <summary>What an item met and whether it was its event.</summary>
/// <param name="Values">See <see cref="EventEvidence.Values"/>.</param>
/// <param name="Same">Whether it was.</param>
/// <param name="Event">Of the labelled side; null in the background.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record EventExample(float[] Values, bool Same, string? Event, double Weight);
