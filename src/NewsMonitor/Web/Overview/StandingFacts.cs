namespace NewsMonitor.Web.Overview;

/// <summary>What the verdict on the service's health is made of.</summary>
internal sealed record StandingFacts
{
    /// <summary>Feeds that are to be polled.</summary>
    public int Feeds { get; init; }

    public int Failing { get; init; }

    /// <summary>Feeds whose publisher said that they are no more.</summary>
    public int Gone { get; init; }

    /// <summary>What is amiss with Hangfire's schedule; nodes tick by themselves meanwhile.</summary>
    public IReadOnlyList<string> ScheduleComplaints { get; init; } = [];

    /// <summary>How long the longest due delivery has been due.</summary>
    public TimeSpan OldestDue { get; init; }

    public int Dead { get; init; }

    /// <summary>Channels whose receiver wants nothing more.</summary>
    public int Stopped { get; init; }

    /// <summary>Of the last day.</summary>
    public int BlindSpots { get; init; }

    /// <summary>Why the database does not answer; null: it does.</summary>
    public string? DatabaseTrouble { get; init; }

    /// <summary>For how long no tick has come, in words; null: they come.</summary>
    public string? SinceTick { get; init; }

    public bool IsConfigurationRefused { get; init; }
}
