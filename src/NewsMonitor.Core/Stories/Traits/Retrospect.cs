namespace NewsMonitor.Core.Stories.Traits;

/// <summary>Why an item tells of something old: it is on record like any other, and no news.</summary>
public enum Retrospect : byte
{
    No,

    /// <summary>"On this day", "ten years ago today", an obituary's anniversary.</summary>
    Anniversary,

    /// <summary>Published long before it came.</summary>
    OldDate,

    /// <summary>Its address says it was published long before its date does: the date was moved.</summary>
    MovedDate,
}
