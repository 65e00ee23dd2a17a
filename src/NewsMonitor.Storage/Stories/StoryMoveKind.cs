namespace NewsMonitor.Storage.Stories;

/// <summary>What a person decided about an item's story.</summary>
public enum StoryMoveKind
{
    /// <summary>It begins, or goes into, a story of its own.</summary>
    Split,

    /// <summary>It belongs to another story.</summary>
    Move,

    /// <summary>Its whole story is one with another.</summary>
    Merge,

    /// <summary>It stays where it is, and begins its story now that what began it was taken away.</summary>
    Left,
}
