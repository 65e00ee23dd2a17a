namespace NewsMonitor.Core.Stories.Indexing;

/// <summary>What an item in the index stands for.</summary>
[Flags]
internal enum ItemState : byte
{
    /// <summary>A text of its own.</summary>
    Own,

    /// <summary>Another item's text: it counts for no event.</summary>
    Copy = 1,

    /// <summary>A text its item has no more.</summary>
    Replaced = 2,
}
