using NewsMonitor.Core.Stories;
using NewsMonitor.Storage.Stories;

namespace NewsMonitor.Web.Stories;

/// <summary>Decisions about stories in words, the same on the page and on a terminal.</summary>
internal static class StoryWords
{
    public static string Of(Relation relation) => relation switch
    {
        Relation.New => "new",
        Relation.Copy => "copy",
        Relation.Revision => "revision",
        _ => "follow-up",
    };

    /// <summary>How an item stood: <c>follow-up of item 12, 43 %, because …</c></summary>
    public static string Of(StoryDecision decision) => string.Concat(
        Of(decision.Relation),
        decision.Of is { } of ? FormattableString.Invariant($" of item {of.Value}") : "",
        decision.Similarity > 0 ? FormattableString.Invariant($" ({decision.Similarity:0%})") : "",
        $": {decision.Reason}");

    /// <summary>What a person decided, without the time.</summary>
    public static string Of(StoryMove move) => move.Kind switch
    {
        StoryMoveKind.Split => $"{Who(move)} split it off story {move.Before.Story.Value} into story {move.To.Value}",
        StoryMoveKind.Merge => $"{Who(move)} merged story {move.Before.Story.Value} into story {move.To.Value}",
        StoryMoveKind.Left => $"{Who(move)} took away what story {move.To.Value} began with, so that it begins with this item",
        _ => $"{Who(move)} moved it from story {move.Before.Story.Value} to story {move.To.Value}",
    };

    private static string Who(StoryMove move) => move.By == "person" ? "a person" : move.By;
}
