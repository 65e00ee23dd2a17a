using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NewsMonitor.FaultRig.Sinks;

/// <summary>Webhook endpoints on loopback, one a channel; what they accept is logged before they say so.</summary>
internal sealed class WebhookSink : IAsyncDisposable
{
    private readonly WebApplication _app = Loopback.Build();
    private readonly WebhookReading _reading;
    private readonly AcceptanceLog _log;
    private readonly RunningTime _time;
    private readonly TimeSpan _latency;
    private readonly ConcurrentDictionary<string, Mood> _moods = new();
    private int _hanging;
    private int _planted;

    private WebhookSink(WebhookReading reading, AcceptanceLog log, RunningTime time, TimeSpan latency)
    {
        (_reading, _log, _time, _latency) = (reading, log, time, latency);
        _app.MapPost("/hooks/{channel}", AnswerAsync);
    }

    /// <summary>Requests that are being kept waiting now.</summary>
    public int Hanging => Volatile.Read(ref _hanging);

    /// <param name="reading">How to read what comes.</param>
    /// <param name="log">Where acceptances go.</param>
    /// <param name="time">The run's.</param>
    /// <param name="latency">Each answer takes up to that long.</param>
    public static async Task<WebhookSink> StartAsync(WebhookReading reading, AcceptanceLog log, RunningTime time, TimeSpan latency)
    {
        var sink = new WebhookSink(reading, log, time, latency);
        await sink._app.StartAsync();
        return sink;
    }

    public string UrlOf(string channel) => $"{Loopback.AddressOf(_app)}/hooks/{channel}";

    public void Set(string channel, Mood mood) => _moods[channel] = mood;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, string channel)
    {
        switch (_moods.GetValueOrDefault(channel))
        {
            case Mood.Away:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case Mood.Hangs:
                await HangAsync(context.RequestAborted);
                break;
            case Mood.ForgetsOne when IsTheOne():
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            case Mood.RefusesOneItKept when IsTheOne():
                await AcceptAsync(context.Request, channel);
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case Mood.AltersOne when IsTheOne():
                await AcceptAsync(context.Request, channel, altered: true);
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            default:
                await AcceptAsync(context.Request, channel);
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
        }
    }

    private async Task HangAsync(CancellationToken gone)
    {
        Interlocked.Increment(ref _hanging);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, gone);
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            Interlocked.Decrement(ref _hanging);
        }
    }

    private bool IsTheOne() => Interlocked.Exchange(ref _planted, 1) == 0;

    private async Task AcceptAsync(HttpRequest request, string channel, bool altered = false)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        if (altered)
            body.WriteByte((byte)' ');
        var (id, items, wrong) = _reading.Read(name => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null, body.ToArray());
        await _log.AddAsync(new Acceptance(_time.Now, channel, id, items, wrong));
        if (_latency > TimeSpan.Zero)
            await RunningTime.WaitAsync(_latency * Random.Shared.NextDouble());
    }
}
