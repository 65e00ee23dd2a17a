namespace NewsMonitor.Delivery.Webhooks.Endpoints;

/// <summary>Hands out turns, so far apart that the receiver does not have to refuse anybody.</summary>
/// <param name="between">From one turn to the next; zero: all at once.</param>
/// <param name="clock">Must not be set back.</param>
internal sealed class Pace(TimeSpan between, TimeProvider clock)
{
    private readonly Lock _turns = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Waits for the next turn.</summary>
    /// <returns>False, at once and without taking one, when it is further away than <paramref name="patience"/>.</returns>
    public async Task<bool> TurnAsync(TimeSpan patience, CancellationToken cancellation)
    {
        if (Take(patience) is not { } wait)
            return false;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellation);
        return true;
    }

    private TimeSpan? Take(TimeSpan patience)
    {
        lock (_turns)
        {
            var now = clock.GetUtcNow();
            var turn = _next > now ? _next : now;
            if (turn - now > patience)
                return null;
            _next = turn + between;
            return turn - now;
        }
    }
}
