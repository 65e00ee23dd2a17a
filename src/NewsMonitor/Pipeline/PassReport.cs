namespace NewsMonitor.Pipeline;

/// <summary>What a pass over feeds came to.</summary>
internal sealed record PassReport(int Feeds, int Failed, int NewItems, int Matches, int Alerts)
{
    public static PassReport Of(IReadOnlyList<PollReport> polls) => new(
        polls.Count,
        polls.Count(poll => poll.Failed),
        polls.Sum(poll => poll.NewItems),
        polls.Sum(poll => poll.Matches),
        polls.Sum(poll => poll.Alerts));
}

/// <summary>What the poll of one feed came to.</summary>
internal sealed record PollReport(bool Failed, int NewItems = 0, int Matches = 0, int Alerts = 0);
