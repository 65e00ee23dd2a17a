namespace NewsMonitor.Core.Stories;

/// <summary>How an item stands to the story it is put into.</summary>
public enum Relation
{
    /// <summary>The first item of its story.</summary>
    New,

    /// <summary>The same text elsewhere.</summary>
    Copy,

    /// <summary>The same item republished with edited text.</summary>
    Revision,

    /// <summary>The same event, new text.</summary>
    FollowUp,
}
