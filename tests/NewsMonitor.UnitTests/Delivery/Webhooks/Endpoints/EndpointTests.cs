using System.Net;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Delivery.Webhooks.Endpoints;

namespace NewsMonitor.UnitTests.Delivery.Webhooks.Endpoints;

public sealed class EndpointTests : IDisposable
{
    private static readonly Exchange Fine = new(new SendResult.Accepted("200 OK"));
    private static readonly Exchange Down = Exchange.Failed("The webhook answered 500", mayHaveArrived: false);

    private readonly FakeTimeProvider _time = new(SomeAlert.Now);
    private readonly Endpoint _endpoint;

    public EndpointTests() => _endpoint = new Endpoint(TimeSpan.Zero, TimeSpan.FromSeconds(15), _time);

    public void Dispose() => _endpoint.Dispose();

    [Fact]
    public async Task Four_failures_in_a_row_let_it_rest()
    {
        await FailAsync(3);
        Assert.Null(_endpoint.Rest);
        await FailAsync(1);

        Assert.Equal(new Rest(SomeAlert.Now.AddSeconds(15), "The endpoint rests after failures in a row. Last: The webhook answered 500"), _endpoint.Rest);
    }

    [Fact]
    public async Task While_it_rests_nothing_is_sent_and_no_attempt_counts()
    {
        await FailAsync(4);
        var sent = false;
        var result = await SendAsync(() =>
        {
            sent = true;
            return Task.FromResult(Fine);
        });

        Assert.False(sent);
        Assert.Equal((true, TimeSpan.FromSeconds(15)), (Assert.IsType<SendResult.RetryLater>(result).Untried, ((SendResult.RetryLater)result).After));
    }

    [Fact]
    public async Task When_it_answers_again_all_goes_on()
    {
        await FailAsync(4);
        _time.Advance(TimeSpan.FromSeconds(15));

        Assert.Null(_endpoint.Rest);
        Assert.IsType<SendResult.Accepted>(await SendAsync(Fine));
        await FailAsync(3);
        Assert.Null(_endpoint.Rest);
    }

    [Fact]
    public async Task A_rest_is_followed_by_one_attempt_alone()
    {
        await FailAsync(4);
        _time.Advance(TimeSpan.FromSeconds(15));
        var probe = new TaskCompletionSource<Exchange>();
        var sent = 0;
        var attempts = Enumerable.Range(0, 4).Select(_ => SendAsync(() =>
        {
            sent++;
            return probe.Task;
        })).ToList();
        Assert.Equal(1, sent);
        probe.SetResult(Down);
        var results = await Task.WhenAll(attempts);

        Assert.Equal((1, 3), (sent, results.Cast<SendResult.RetryLater>().Count(result => result.Untried)));
    }

    [Fact]
    public async Task Rests_grow_up_to_five_minutes()
    {
        await FailAsync(4);
        var rests = new List<double>();
        for (var round = 0; round < 7; round++)
        {
            var left = _endpoint.Rest!.Until - _time.GetUtcNow();
            rests.Add(left.TotalSeconds);
            _time.Advance(left);
            await FailAsync(1);
        }

        Assert.Equal([15, 30, 60, 120, 240, 300, 300], rests);
    }

    [Fact]
    public async Task An_hour_of_plenty_does_not_hide_that_it_went_down()
    {
        for (var minute = 0; minute < 60; minute++, _time.Advance(TimeSpan.FromMinutes(1)))
            for (var message = 0; message < 100; message++)
                await SendAsync(Fine);
        await FailAsync(6);

        Assert.NotNull(_endpoint.Rest);
    }

    [Fact]
    public async Task Failures_among_successes_are_none_of_its_business()
    {
        for (var round = 0; round < 50; round++, _time.Advance(TimeSpan.FromSeconds(2)))
        {
            await FailAsync(1);
            await SendAsync(Fine);
        }

        Assert.Null(_endpoint.Rest);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Who_refuses_is_not_down(int status)
    {
        for (var attempt = 0; attempt < 20; attempt++)
            await SendAsync(Answered(status, after: null));

        Assert.Null(_endpoint.Rest);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Who_says_when_to_come_back_is_left_alone_until_then(int status)
    {
        await SendAsync(Answered(status, TimeSpan.FromMinutes(7)));

        Assert.Equal(new Rest(SomeAlert.Now.AddMinutes(7), "said"), _endpoint.Rest);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Who_does_not_say_when_is_left_alone_after_some_failures(int status)
    {
        for (var attempt = 0; attempt < 4; attempt++)
            await SendAsync(Answered(status, after: null));

        Assert.Equal(SomeAlert.Now.AddSeconds(15), _endpoint.Rest?.Until);
    }

    [Fact]
    public async Task A_success_that_used_up_the_window_lets_it_rest_too()
    {
        await SendAsync(Exchange.Answered(new WebhookAnswer(HttpStatusCode.NoContent, null, "") { UsedUpFor = TimeSpan.FromSeconds(2) }, new SendResult.Accepted("204")));

        Assert.Equal(SomeAlert.Now.AddSeconds(2), _endpoint.Rest?.Until);
    }

    [Fact]
    public async Task A_clock_put_back_by_a_day_does_not_prolong_a_rest()
    {
        var clock = new PutBack(_time);
        using var endpoint = new Endpoint(TimeSpan.Zero, TimeSpan.FromSeconds(15), clock);
        for (var attempt = 0; attempt < 4; attempt++)
            await endpoint.SendAsync(() => Task.FromResult(Down), TestContext.Current.CancellationToken);
        clock.By = TimeSpan.FromDays(1);
        Assert.Equal(SomeAlert.Now.AddSeconds(15).AddDays(-1), endpoint.Rest?.Until);
        _time.Advance(TimeSpan.FromSeconds(15));

        Assert.IsType<SendResult.Accepted>(await endpoint.SendAsync(() => Task.FromResult(Fine), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_four_attempts_are_made_at_once()
    {
        var answer = new TaskCompletionSource<Exchange>();
        var begun = 0;
        var attempts = Enumerable.Range(0, 10).Select(_ => SendAsync(() =>
        {
            begun++;
            return answer.Task;
        })).ToList();
        Assert.Equal(4, begun);
        answer.SetResult(Fine);
        await Task.WhenAll(attempts);

        Assert.Equal(10, begun);
    }

    [Fact]
    public async Task Who_waits_for_a_place_in_vain_gives_up_in_time()
    {
        var never = new TaskCompletionSource<Exchange>();
        var hanging = Enumerable.Range(0, 4).Select(_ => SendAsync(() => never.Task)).ToList();
        var late = SendAsync(Fine);
        _time.Advance(TimeSpan.FromSeconds(15));

        Assert.True(Assert.IsType<SendResult.RetryLater>(await late).Untried);
        never.SetResult(Fine);
        await Task.WhenAll(hanging);
    }

    private static Exchange Answered(int status, TimeSpan? after) =>
        Exchange.Answered(new WebhookAnswer((HttpStatusCode)status, null, "") { After = after }, new SendResult.RetryLater("said", after));

    private async Task FailAsync(int times)
    {
        for (var time = 0; time < times; time++)
            await SendAsync(Down);
    }

    private Task<SendResult> SendAsync(Exchange exchange) => SendAsync(() => Task.FromResult(exchange));

    private Task<SendResult> SendAsync(Func<Task<Exchange>> exchange) => _endpoint.SendAsync(exchange, TestContext.Current.CancellationToken);

    /// <summary>A system whose clock somebody sets, while time goes on.</summary>
    private sealed class PutBack(TimeProvider time) : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override long TimestampFrequency => time.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow() - By;

        public override long GetTimestamp() => time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.CreateTimer(callback, state, dueTime, period);
    }
}
