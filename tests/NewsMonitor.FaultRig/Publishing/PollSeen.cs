namespace NewsMonitor.FaultRig.Publishing;

/// <summary>A request for a feed.</summary>
/// <param name="Feed">Which.</param>
/// <param name="Agent">Who asked, by its <c>User-Agent</c>.</param>
/// <param name="At">When it came.</param>
internal sealed record PollSeen(string Feed, string Agent, TimeSpan At);
