namespace NewsMonitor.Delivery.Email;

/// <summary>How long a mail server in trouble is left alone: longer each time, until a mail has gone through.</summary>
internal sealed class ServerRest(TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private TimeSpan _next = Shortest;
    private Rest? _rest;

    /// <summary>Null: it may be tried.</summary>
    public Rest? Now => Volatile.Read(ref _rest) is { } rest && rest.Until > time.GetUtcNow() ? rest : null;

    /// <summary>Attempts that were under way together have one rest.</summary>
    public void Begin(string reason)
    {
        lock (_lock)
        {
            if (Now is not null)
                return;
            _rest = new Rest(time.GetUtcNow() + _next, reason);
            _next = _next * 2 < Longest ? _next * 2 : Longest;
        }
    }

    public void Over()
    {
        lock (_lock)
            (_next, _rest) = (Shortest, null);
    }
}
