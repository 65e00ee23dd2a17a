namespace NewsMonitor.Core.Feeds;

/// <summary>How far a <see cref="HubSubscription"/> has come. Stored by name.</summary>
public enum SubscriptionState
{
    /// <summary>Asked for; the hub has not verified yet.</summary>
    Pending,

    /// <summary>Verified; the hub pushes until the lease ends.</summary>
    Active,

    /// <summary>The hub will not. It is asked again after a long while.</summary>
    Denied,

    /// <summary>No longer wanted; the hub is being asked to stop.</summary>
    Ending,
}
