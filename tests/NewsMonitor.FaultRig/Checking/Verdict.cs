namespace NewsMonitor.FaultRig.Checking;

/// <summary>What became of what was expected.</summary>
internal sealed record Verdict
{
    /// <summary>Items times channels.</summary>
    public required int Expected { get; init; }

    /// <summary>Of these, accepted at least once.</summary>
    public required int Arrived { get; init; }

    /// <summary>Neither accepted nor known to the program any more.</summary>
    public required int Lost { get; init; }

    /// <summary>Pending or dead in the end, though nothing is in the way.</summary>
    public required int Stuck { get; init; }

    /// <summary>Which of these are dead, and why.</summary>
    public required IReadOnlyList<string> Dead { get; init; }

    /// <summary>Dead after three kills each, and replayed.</summary>
    public required int GivenUp { get; init; }

    /// <summary>Acceptances beyond the first.</summary>
    public required int Doubled { get; init; }

    /// <summary>Deliveries under way at the deaths: each may be accepted once more.</summary>
    public required int InFlight { get; init; }

    /// <summary>Doubles that no death excuses, and doubles with another id.</summary>
    public required IReadOnlyList<string> Unexcused { get; init; }

    /// <summary>Accepted, but not as it must be; or given up without need.</summary>
    public required IReadOnlyList<string> Wrong { get; init; }

    /// <summary>What integrity checks complained of.</summary>
    public required IReadOnlyList<string> Broken { get; init; }

    public bool IsGood => Lost + Stuck + Unexcused.Count + Wrong.Count + Broken.Count == 0;

    /// <summary>For people: the figures, then at most a few of each complaint.</summary>
    public IEnumerable<(string Name, string Figure)> Figures()
    {
        yield return ("expected", $"{Expected:N0}");
        yield return ("accepted", $"{Arrived:N0}");
        yield return ("lost", $"{Lost:N0}");
        yield return ("stuck", $"{Stuck:N0}");
        yield return ("wrong", $"{Wrong.Count:N0}");
        yield return ("doubled", InFlight == 0 ? $"{Doubled:N0}" : $"{Doubled:N0} (in flight at the kills: {InFlight:N0}; not excused by that: {Unexcused.Count:N0})");
        if (GivenUp > 0)
            yield return ("quarantined", $"{GivenUp:N0} (in flight at {DeadLetter.DeathsThatExcuse} kills or more, sent again by `deliveries replay --dead`)");
        if (Broken.Count > 0)
            yield return ("broken", $"{Broken.Count:N0} databases");
    }

    public IEnumerable<string> Complaints() => [.. Dead.Take(5), .. Unexcused.Take(5), .. Wrong.Take(5), .. Broken.Take(5)];
}
