namespace NewsMonitor.FaultRig.Sinks;

/// <summary>How an endpoint behaves.</summary>
internal enum Mood
{
    /// <summary>Says 204.</summary>
    Fine,

    /// <summary>Says 503.</summary>
    Away,

    /// <summary>Reads and never answers.</summary>
    Hangs,

    /// <summary>Says 204 to the first request and keeps nothing of it: what a program looks like that records a delivery before it is sent.</summary>
    ForgetsOne,

    /// <summary>Keeps the first request and says 503: what a program looks like that does not know what it has sent.</summary>
    RefusesOneItKept,

    /// <summary>Keeps the first request as it did not come.</summary>
    AltersOne,
}
