namespace NewsMonitor.FaultRig;

/// <summary>What things are called in every run's configuration.</summary>
internal static class RigNames
{
    public const string Watchlist = "rig";

    /// <summary>The mail channel, where there is one.</summary>
    public const string Mail = "mail";

    /// <summary>The webhook channel, where there is one.</summary>
    public const string Hook = "hook";

    /// <summary>Whom the mail channel tells.</summary>
    public const string Recipient = "desk@example.org";
}
