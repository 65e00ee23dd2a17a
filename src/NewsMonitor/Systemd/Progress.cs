namespace NewsMonitor.Systemd;

/// <summary>How the dispatcher gets on, by the monotonic clock.</summary>
/// <param name="SinceTick">Since a tick came last, or the service was started.</param>
/// <param name="Looking">How long a look for deliveries that are due has been under way.</param>
/// <param name="LongestPoll">How long the longest pass of polls under way has lasted.</param>
internal sealed record Progress(TimeSpan SinceTick, TimeSpan Looking, TimeSpan LongestPoll);
