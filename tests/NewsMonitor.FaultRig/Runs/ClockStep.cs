namespace NewsMonitor.FaultRig.Runs;

/// <summary>The clock is set, and then something happens.</summary>
/// <param name="Story">Said as it happens.</param>
/// <param name="At">What the clock says then.</param>
/// <param name="Publish">So many items are published, and taken up at once.</param>
/// <param name="Arrive">All that was published before must be told by this digest now; null: nothing is awaited.</param>
internal sealed record ClockStep(string Story, DateTimeOffset At, int Publish = 0, string? Arrive = null);
