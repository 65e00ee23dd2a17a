namespace NewsMonitor.Fetching.Hosts;

/// <summary>
/// Lets requests through: so many at once to a host, so many at once in all, and none to a host that asked for rest.
/// The rests live in memory; over a restart they live on as the feeds' next checks.
/// </summary>
internal sealed class HostGate(int maxPerHost, int maxConcurrency, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _all = new(maxConcurrency);
    private readonly Dictionary<string, Lane> _lanes = [];
    private readonly Lock _lock = new();

    /// <summary>Waits for a place. A host that rests, or comes to rest while we wait, is answered with its rest instead.</summary>
    public async Task<Admission> EnterAsync(string host, CancellationToken cancellation)
    {
        if (RestOf(host) is { } rest)
            return new Admission.Resting(rest);

        // First the host's place, then the common one: whoever holds a common place is running, so a slow host holds up nobody but itself.
        var lane = Join(host);
        try
        {
            await lane.Places.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch
        {
            Leave(host, lane);
            throw;
        }

        try
        {
            await _all.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch
        {
            lane.Places.Release();
            Leave(host, lane);
            throw;
        }

        var pass = new Pass(() =>
        {
            _all.Release();
            lane.Places.Release();
            Leave(host, lane);
        });
        if (RestOf(host) is not { } sinceThen)
            return new Admission.Admitted(pass);
        pass.Dispose();
        return new Admission.Resting(sinceThen);
    }

    /// <summary>Notes that the host asked for rest; a rest is never cut short by a later, shorter one.</summary>
    public void Rest(HostRest rest)
    {
        lock (_lock)
        {
            var lane = LaneOf(rest.Host);
            if (lane.RestsUntil < rest.Until)
                lane.RestsUntil = rest.Until;
        }
    }

    public void Dispose() => _all.Dispose();

    private HostRest? RestOf(string host)
    {
        lock (_lock)
        {
            return _lanes.TryGetValue(host, out var lane) && lane.RestsUntil > time.GetUtcNow()
                ? new HostRest(host, lane.RestsUntil)
                : null;
        }
    }

    private Lane Join(string host)
    {
        lock (_lock)
        {
            var lane = LaneOf(host);
            lane.Visitors++;
            return lane;
        }
    }

    private void Leave(string host, Lane lane)
    {
        lock (_lock)
        {
            // A lane nobody stands in and no rest keeps is forgotten, or years of feeds would pile up.
            if (--lane.Visitors == 0 && lane.RestsUntil <= time.GetUtcNow())
                _lanes.Remove(host);
        }
    }

    private Lane LaneOf(string host)
    {
        if (!_lanes.TryGetValue(host, out var lane))
            _lanes.Add(host, lane = new Lane(new SemaphoreSlim(maxPerHost)));
        return lane;
    }

    private sealed class Lane(SemaphoreSlim places)
    {
        public SemaphoreSlim Places => places;

        public int Visitors { get; set; }

        public DateTimeOffset RestsUntil { get; set; } = DateTimeOffset.MinValue;
    }

    private sealed class Pass(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
