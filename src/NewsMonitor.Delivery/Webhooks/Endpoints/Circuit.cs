using Polly;
using Polly.CircuitBreaker;

namespace NewsMonitor.Delivery.Webhooks.Endpoints;

/// <summary>Lets an endpoint rest that seems to be down, and asks with one attempt whether it is back (Polly's circuit breaker).</summary>
/// <remarks>
/// Policy: it opens when within a minute at least four attempts ended and three of four found the endpoint down; four is what a lane makes at
/// once, so a receiver that hangs is left alone after its first timeouts. The first rest is 15 seconds, each further one twice as long, 5 minutes
/// at the most. Successes count once a second: an hour of plenty must not hide that the receiver went down a moment ago.
/// </remarks>
internal sealed class Circuit : IDisposable
{
    private const double Share = 0.75;
    private const int Fewest = 4;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenSuccesses = TimeSpan.FromSeconds(1);

    private readonly CircuitBreakerStateProvider _state = new();
    private readonly SemaphoreSlim _probe = new(1);
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline<Exchange> _breaker;
    private long _successCounted;

    /// <param name="clock">Must not be set back.</param>
    public Circuit(TimeProvider clock)
    {
        _clock = clock;
        _breaker = new ResiliencePipelineBuilder<Exchange> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Exchange>
            {
                FailureRatio = Share,
                MinimumThroughput = Fewest,
                SamplingDuration = Window,
                BreakDurationGenerator = opening => ValueTask.FromResult(RestAfter(opening.HalfOpenAttempts)),
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { Down: true }),
                StateProvider = _state,
                OnOpened = opened =>
                {
                    Rest = new(_clock.GetUtcNow() + opened.BreakDuration, "The endpoint rests after failures in a row. Last: " + ReasonOf(opened.Outcome.Result));
                    return ValueTask.CompletedTask;
                },
                OnClosed = _ =>
                {
                    Rest = null;
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    /// <summary>The last rest, by the clock given; null when the endpoint is up. It may be over: then the next attempt shows.</summary>
    public Rest? Rest { get; private set; }

    private bool IsClosed => _state.CircuitState == CircuitState.Closed;

    /// <param name="exchange">One attempt.</param>
    /// <param name="patience">Ends the wait for another's probe, by throwing; not the attempt.</param>
    /// <returns>Null when no attempt was made, since the endpoint rests.</returns>
    public async Task<Exchange?> RunAsync(Func<Task<Exchange>> exchange, CancellationToken patience)
    {
        if (!IsClosed)
        {
            await _probe.WaitAsync(patience);
            try
            {
                if (!IsClosed)
                    return await _breaker.ExecuteAsync(async _ => await exchange(), CancellationToken.None);
            }
            catch (BrokenCircuitException)
            {
                return null;
            }
            finally
            {
                _probe.Release();
            }
        }

        var made = await exchange();
        await CountAsync(made);
        return made;
    }

    public void Dispose() => _probe.Dispose();

    private async ValueTask CountAsync(Exchange made)
    {
        if (!made.Down && !IsTimeForASuccess())
            return;
        try
        {
            await _breaker.ExecuteAsync(static (made, _) => ValueTask.FromResult(made), made, CancellationToken.None);
        }
        catch (BrokenCircuitException)
        {
            // Attempts that were under way when it opened say nothing new.
        }
    }

    private bool IsTimeForASuccess()
    {
        var (last, now) = (Interlocked.Read(ref _successCounted), _clock.GetTimestamp());
        return (last == 0 || _clock.GetElapsedTime(last, now) >= BetweenSuccesses) && Interlocked.CompareExchange(ref _successCounted, now, last) == last;
    }

    private static TimeSpan RestAfter(int failedProbes)
    {
        var rest = FirstRest * Math.Pow(2, Math.Min(failedProbes, 10));
        return rest < LongestRest ? rest : LongestRest;
    }

    private static string ReasonOf(Exchange? exchange) => exchange?.Result is SendResult.RetryLater(var reason, _) ? reason : "it failed.";
}
