namespace NewsMonitor.Storage.Stories;

/// <summary>A time in which stories went on: they had begun before its end, and had news after its beginning.</summary>
/// <param name="Since">Null: from the first on.</param>
/// <param name="Until">Not any more; null: to the latest.</param>
public sealed record StorySpan(DateTimeOffset? Since, DateTimeOffset? Until)
{
    public static StorySpan Always { get; } = new(null, null);
}
