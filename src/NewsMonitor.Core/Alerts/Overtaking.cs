namespace NewsMonitor.Core.Alerts;

/// <summary>
/// What a channel has yet to be told of a story goes out together, with the first alert that may tell it: later ones still unsent give it up.
/// Corrections go for themselves, unless the story itself was never told.
/// </summary>
public static class Overtaking
{
    /// <param name="sooner">The kind of the alert that goes first.</param>
    /// <param name="later">The kind of the one that goes after it, unsent.</param>
    /// <param name="isTold">Whether an alert that tells of the story has gone.</param>
    public static bool Takes(AlertKind sooner, AlertKind later, bool isTold) =>
        sooner == AlertKind.Correction ? !isTold || later == AlertKind.Correction : later != AlertKind.Correction;
}
