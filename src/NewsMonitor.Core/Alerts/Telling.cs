namespace NewsMonitor.Core.Alerts;

/// <summary>What a channel is told of a story.</summary>
public enum Telling
{
    /// <summary>That there is one.</summary>
    First,

    /// <summary>New facts after it was told: another report, or an item that says more than it did.</summary>
    FollowUp,

    /// <summary>That something is no longer said as it was told.</summary>
    Correction,
}
