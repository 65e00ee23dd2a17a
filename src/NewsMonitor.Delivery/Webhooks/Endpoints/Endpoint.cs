namespace NewsMonitor.Delivery.Webhooks.Endpoints;

/// <summary>
/// One address that webhooks are sent to, and how much it is asked to bear: a few attempts at once, no faster than its pace, none while it
/// rests. An attempt waits for its turn only so long that it still ends within its delivery's lease.
/// </summary>
internal sealed class Endpoint : IDisposable
{
    /// <summary>As many as a lane has places: several channels with one address share them.</summary>
    private const int AttemptsAtOnce = 4;

    private readonly TimeSpan _patience;
    private readonly TimeProvider _time;
    private readonly SteadyClock _clock;
    private readonly SemaphoreSlim _places = new(AttemptsAtOnce);
    private readonly Pace _pace;
    private readonly Circuit _circuit;
    private volatile Rest? _asked;

    /// <param name="between">From one message to the next; zero: no pace.</param>
    /// <param name="patience">How long an attempt may wait before it begins.</param>
    /// <param name="time">The system's.</param>
    public Endpoint(TimeSpan between, TimeSpan patience, TimeProvider time)
    {
        _patience = patience;
        _time = time;
        _clock = new SteadyClock(time);
        _pace = new Pace(between, _clock);
        _circuit = new Circuit(_clock);
    }

    /// <summary>Until when it is left alone; null when it may be tried.</summary>
    public Rest? Rest
    {
        get
        {
            var rest = Later(_asked, _circuit.Rest);
            var left = rest?.Until - _clock.GetUtcNow();
            return left > TimeSpan.Zero ? new Rest(_time.GetUtcNow() + left.Value, rest!.Reason) : null;
        }
    }

    /// <param name="exchange">One attempt; has its own time limit.</param>
    /// <param name="cancellation">Ends waiting and attempt.</param>
    public async Task<SendResult> SendAsync(Func<Task<Exchange>> exchange, CancellationToken cancellation)
    {
        using var patience = new TimeLimit(_patience, _time, cancellation);
        try
        {
            await _places.WaitAsync(patience.Token);
            try
            {
                return await InPlaceAsync(exchange, patience.Token);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return NotTried("Other alerts are still on their way to this endpoint.");
        }
    }

    public void Dispose()
    {
        _places.Dispose();
        _circuit.Dispose();
    }

    private async Task<SendResult> InPlaceAsync(Func<Task<Exchange>> exchange, CancellationToken patience)
    {
        if (!await _pace.TurnAsync(_patience, patience))
            return NotTried("Other alerts to this endpoint come first.");
        if (Rest is { } rest)
            return NotTried(rest.Reason);
        if (await _circuit.RunAsync(exchange, patience) is not { } made)
            return NotTried(Rest?.Reason ?? "The endpoint rests.");
        if (made.Pause is { } pause)
            _asked = Later(_asked, new Rest(_clock.GetUtcNow() + pause, ReasonOf(made.Result)));
        return made.Result;
    }

    private SendResult.RetryLater NotTried(string reason) => new(reason, Rest?.Until - _time.GetUtcNow()) { Untried = true };

    private static string ReasonOf(SendResult result) => result is SendResult.RetryLater(var reason, _) ? reason : "The endpoint takes no more for the moment.";

    private static Rest? Later(Rest? one, Rest? other) => one is null || other?.Until > one.Until ? other : one;
}
