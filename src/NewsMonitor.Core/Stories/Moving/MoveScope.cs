namespace NewsMonitor.Core.Stories.Moving;

/// <summary>How much of a story a person takes along with an item.</summary>
public enum MoveScope
{
    /// <summary>The item; its copies come along, for they are its text.</summary>
    Item,

    /// <summary>The item, all that came after it, and their copies.</summary>
    Following,
}
