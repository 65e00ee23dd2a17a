namespace NewsMonitor.Core.Matching;

/// <summary>Words found: from the first to before the last, counted over the whole item.</summary>
internal readonly record struct Hit(Field Field, int First, int Past)
{
    /// <summary>No place to point at: what held was an absence.</summary>
    public static Hit Nowhere { get; } = new(Field.Title, 0, 0);

    public bool IsSomewhere => Past > First;
}
