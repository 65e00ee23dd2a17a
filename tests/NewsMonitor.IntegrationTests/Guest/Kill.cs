namespace NewsMonitor.IntegrationTests.Guest;

/// <summary>The service was killed then, and this is what it had committed.</summary>
internal sealed record Kill(DateTimeOffset At, IReadOnlyDictionary<int, DateTimeOffset> LastPolls)
{
    /// <summary>Whether the visit's answer died with the process: then it is rightly asked for again, at once and with the validators from before.</summary>
    public bool Lost(Visit visit, Visit next) =>
        visit.Arrived <= At && next.Arrived > At && !(LastPolls.TryGetValue(visit.Feed, out var polled) && polled >= visit.Arrived);
}
