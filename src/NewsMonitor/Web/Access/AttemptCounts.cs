namespace NewsMonitor.Web.Access;

/// <summary>How often something was tried in the last minutes, by a name. Bounded: whoever makes up names pushes out the oldest.</summary>
/// <param name="most">As many within the window are let through.</param>
/// <param name="time">The clock.</param>
internal sealed class AttemptCounts(int most, TimeProvider time)
{
    public const int MostKept = 10_000;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, List<long>> _made = [];

    /// <summary>Until the next is let through; null: it is now.</summary>
    public TimeSpan? Wait(string name)
    {
        if (!_made.TryGetValue(name, out var attempts))
            return null;
        attempts.RemoveAll(IsOver);
        return attempts.Count < most ? null : Window - time.GetElapsedTime(attempts[^most]);
    }

    public void Add(string name)
    {
        if (!_made.TryGetValue(name, out var attempts))
        {
            MakeRoom();
            _made.Add(name, attempts = []);
        }

        attempts.Add(time.GetTimestamp());
    }

    /// <summary>As if the latest had not been made.</summary>
    public void TakeBack(string name)
    {
        if (_made.TryGetValue(name, out var attempts) && attempts.Count > 0)
            attempts.RemoveAt(attempts.Count - 1);
    }

    private void MakeRoom()
    {
        if (_made.Count < MostKept)
            return;
        foreach (var (name, attempts) in _made)
            if (attempts.TrueForAll(IsOver))
                _made.Remove(name);
        if (_made.Count >= MostKept)
            _made.Remove(_made.MinBy(each => each.Value[^1]).Key);
    }

    private bool IsOver(long attempt) => time.GetElapsedTime(attempt) >= Window;
}
