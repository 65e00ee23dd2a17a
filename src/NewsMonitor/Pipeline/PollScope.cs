namespace NewsMonitor.Pipeline;

/// <summary>Which feeds a pass polls.</summary>
internal enum PollScope
{
    /// <summary>Up to a hundred that are due: what a tick takes on.</summary>
    Batch,

    /// <summary>All that are due.</summary>
    AllDue,

    /// <summary>All, due or not.</summary>
    Everything,
}
