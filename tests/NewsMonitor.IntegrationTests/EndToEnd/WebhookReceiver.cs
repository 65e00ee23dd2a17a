using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsMonitor.FaultRig;

namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>Accepts every webhook and keeps it.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = new();
    private readonly SemaphoreSlim _arrived = new(0);

    private HeldRequest? _held;

    private WebhookReceiver(WebApplication app) => _app = app;

    public IReadOnlyCollection<Received> All => _received;

    /// <summary>What it answers; only 204 accepts.</summary>
    public HttpStatusCode Answers { get; set; } = HttpStatusCode.NoContent;

    /// <summary>Done before it answers what it has accepted; null: it answers at once.</summary>
    public Func<Task>? BeforeAnswer { get; set; }

    public string Url => $"{Loopback.AddressOf(_app)}/hook";

    public static async Task<WebhookReceiver> StartAsync()
    {
        var receiver = new WebhookReceiver(Loopback.Build());
        receiver._app.MapPost("/hook", receiver.AcceptAsync);
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>Keeps the next request waiting for its answer.</summary>
    public HeldRequest HoldOne() => _held = new HeldRequest();

    /// <summary>Waits for the next webhook that was not waited for yet.</summary>
    public async Task WaitForOneAsync() =>
        Assert.True(await _arrived.WaitAsync(Patience, TestContext.Current.CancellationToken), "no webhook arrived");

    public ValueTask DisposeAsync()
    {
        _arrived.Dispose();
        return _app.DisposeAsync();
    }

    private async Task<IResult> AcceptAsync(HttpRequest request)
    {
        if (Answers != HttpStatusCode.NoContent)
            return Results.StatusCode((int)Answers);
        if (Interlocked.Exchange(ref _held, null) is { } held)
            await held.TakeAsync();
        using var body = await JsonDocument.ParseAsync(request.Body);
        _received.Enqueue(new Received(request.Headers["webhook-id"].ToString(), body.RootElement.Clone()));
        _arrived.Release();
        await (BeforeAnswer?.Invoke() ?? Task.CompletedTask);
        return Results.NoContent();
    }

    /// <summary>A request that is kept waiting.</summary>
    internal sealed class HeldRequest
    {
        private readonly TaskCompletionSource _came = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Ends when it is there.</summary>
        public Task Came => _came.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        public void Release() => _released.TrySetResult();

        internal Task TakeAsync()
        {
            _came.TrySetResult();
            return _released.Task;
        }
    }

    /// <summary>One accepted webhook.</summary>
    internal sealed record Received(string Id, JsonElement Body)
    {
        public string Type => Body.GetProperty("type").GetString()!;

        public string Title => Body.GetProperty("data").GetProperty("items")[0].GetProperty("title").GetString()!;
    }
}
