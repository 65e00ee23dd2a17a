using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Stories;

/// <summary>A person's decision about one item.</summary>
/// <param name="Item">Which.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="To">The story it has been in since.</param>
/// <param name="By">Who decided: <c>person</c>, since nobody is asked who they are.</param>
/// <param name="At">When.</param>
/// <param name="Before">How it stood until then, with why.</param>
public sealed record StoryMove(ItemId Item, StoryMoveKind Kind, StoryId To, string By, DateTimeOffset At, StoryDecision Before);
