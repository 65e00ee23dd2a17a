namespace NewsMonitor.Web.Access;

/// <summary>What becomes of a request before anything of ours sees it.</summary>
internal enum Entry
{
    /// <summary>It is let in.</summary>
    Open,

    /// <summary>Whoever sends it must say who he is.</summary>
    LogIn,

    /// <summary>Nobody logs in here, and it does not come from this machine.</summary>
    Refused,
}

/// <summary>What is asked for.</summary>
internal enum EntryPath
{
    /// <summary>For everybody: see <see cref="OpenPaths"/>.</summary>
    Open,

    Metrics,

    Other,
}

/// <summary>What the decision rests on.</summary>
/// <param name="Path">What is asked for.</param>
/// <param name="LoginIsDemanded">Whether those who come must say who they are.</param>
/// <param name="IsLoggedIn">Whether this one did.</param>
/// <param name="IsFromHere">Whether the request was made on this machine, and through nobody else's hands.</param>
/// <param name="MayMeasure">Whether the address stands in <c>Web:MetricsFrom</c>.</param>
internal readonly record struct EntryQuestion(EntryPath Path, bool LoginIsDemanded, bool IsLoggedIn, bool IsFromHere, bool MayMeasure)
{
    public Entry Decide() => this switch
    {
        { Path: EntryPath.Open } => Entry.Open,
        { LoginIsDemanded: false } => IsFromHere ? Entry.Open : Entry.Refused,
        { IsLoggedIn: true } => Entry.Open,
        { Path: EntryPath.Metrics } when IsFromHere || MayMeasure => Entry.Open,
        _ => Entry.LogIn,
    };
}
