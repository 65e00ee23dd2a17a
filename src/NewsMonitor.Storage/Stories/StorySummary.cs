using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Corroborating;

namespace NewsMonitor.Storage.Stories;

/// <summary>A story as a list shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Of the item it began with.</param>
/// <param name="OpenedAt">When its first item was first seen.</param>
/// <param name="NewestAt">When its latest was.</param>
/// <param name="Items">How many there are.</param>
/// <param name="Corroboration">How many voices tell it.</param>
/// <param name="Watchlists">Those that matched one of its items, by name.</param>
public sealed record StorySummary(
    StoryId Id, string Title, DateTimeOffset OpenedAt, DateTimeOffset NewestAt, int Items, Corroboration Corroboration, IReadOnlyList<string> Watchlists)
{
    public StoryPlace Place => new(NewestAt, Id);
}
