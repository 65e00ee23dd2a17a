namespace NewsMonitor.Jobs;

/// <summary>
/// What to say of a trouble: once when it begins and when it changes, once when it is over. A trouble that comes back within a minute, since small
/// writes found room and large ones did not, is the same one.
/// </summary>
internal sealed class TroubleTelling
{
    private static readonly TimeSpan SameOne = TimeSpan.FromMinutes(1);

    private string? _told;
    private DateTimeOffset _since;
    private DateTimeOffset? _overSince;

    /// <param name="trouble">What stands; null: nothing.</param>
    /// <param name="now">The time.</param>
    public TroubleTold Look(string? trouble, DateTimeOffset now)
    {
        if (trouble is null)
        {
            _overSince ??= now;
            if (_told is null || now - _overSince < SameOne)
                return new TroubleTold.Nothing();
            _told = null;
            return new TroubleTold.Over(_overSince.Value - _since);
        }

        _overSince = null;
        if (trouble == _told)
            return new TroubleTold.Nothing();
        _since = _told is null ? now : _since;
        _told = trouble;
        return new TroubleTold.Began(trouble);
    }
}

/// <summary>What is to be said.</summary>
internal abstract record TroubleTold
{
    private TroubleTold() { }

    public sealed record Nothing : TroubleTold;

    /// <param name="Trouble">In words, with the cure.</param>
    public sealed record Began(string Trouble) : TroubleTold;

    /// <param name="Length">From when it was first told to when it was over.</param>
    public sealed record Over(TimeSpan Length) : TroubleTold;
}
