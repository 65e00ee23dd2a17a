namespace NewsMonitor.FaultRig.Sinks;

/// <summary>One alert that a sink said yes to.</summary>
/// <param name="At">Just before the yes went out.</param>
/// <param name="Channel">Which channel it came by.</param>
/// <param name="Id">Its <c>webhook-id</c> or <c>Message-ID</c>.</param>
/// <param name="Items">Numbers of the items it tells of.</param>
/// <param name="Wrong">What is not as it must be; null: all is.</param>
internal sealed record Acceptance(TimeSpan At, string Channel, string Id, IReadOnlyList<int> Items, string? Wrong);
