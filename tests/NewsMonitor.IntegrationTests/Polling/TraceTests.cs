using System.Collections.Concurrent;
using System.Diagnostics;
using NewsMonitor.IntegrationTests.Fetching;
using NewsMonitor.Tracing;

namespace NewsMonitor.IntegrationTests.Polling;

/// <summary>An item's way as those see it who listen.</summary>
public sealed class TraceTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivitySource _test = new("NewsMonitor.Tests");
    private readonly ActivityListener _listener;
    private Activity? _mine;
    private PollScene _scene = null!;

    public TraceTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Spans.SourceName or "NewsMonitor.Tests",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public async ValueTask InitializeAsync() => _scene = await PollScene.SetAsync("/feed?token=seaweed");

    public async ValueTask DisposeAsync()
    {
        _mine?.Dispose();
        _listener.Dispose();
        _test.Dispose();
        await _scene.DisposeAsync();
    }

    [Fact]
    public async Task Each_stage_is_a_span_under_that_of_its_poll()
    {
        Begin();
        await PollTwiceAsync();
        var poll = Spanned("Poll").Last();
        Assert.Equal(["Fetch", "Parse", "Match", "Story", "Alert", "Commit"], Mine().Where(span => span.ParentSpanId == poll.SpanId).Select(span => span.OperationName));
        Assert.Equal(("tide", "Ok"), (poll.GetTagItem("newsmonitor.feed"), poll.GetTagItem("newsmonitor.outcome")));
    }

    [Fact]
    public async Task A_delivery_names_the_item_that_it_tells()
    {
        Begin();
        await PollTwiceAsync();
        var matched = Spanned("Match").Last();
        var delivered = Assert.Single(Spanned("Deliver"));
        Assert.Equal((long)matched.GetTagItem("newsmonitor.item.id")!, Assert.Single((long[])delivered.GetTagItem("newsmonitor.item.id")!));
        Assert.Equal(("Match", "Delivered"), (matched.GetTagItem("newsmonitor.outcome"), delivered.GetTagItem("newsmonitor.outcome")));
    }

    [Fact]
    public async Task What_fails_is_marked()
    {
        Begin();
        await _scene.PassAsync();
        Assert.Equal((ActivityStatusCode.Error, "Failed"), (Spanned("Poll").Last().Status, Spanned("Poll").Last().GetTagItem("newsmonitor.outcome")));
        Assert.Equal(ActivityStatusCode.Error, Spanned("Fetch").Last().Status);
    }

    [Fact]
    public async Task Neither_publishers_nor_receivers_hear_of_it_and_it_tells_no_secret()
    {
        Begin();
        var heard = new ConcurrentQueue<ReceivedRequest>();
        _scene.Answer = request =>
        {
            heard.Enqueue(request);
            return Rss.Reply([Item(1, "Coral reef survey")]);
        };
        await _scene.PassAsync();
        Assert.DoesNotContain(heard, request => request.Header("traceparent") is not null);
        Assert.NotEmpty(heard);
        Assert.DoesNotContain(Mine().SelectMany(span => span.TagObjects), tag => $"{tag.Value}".Contains("seaweed", StringComparison.Ordinal));
    }

    /// <summary>Other tests poll at the same time and are heard too: this test's spans are those under its own.</summary>
    private void Begin() => _mine = _test.StartActivity("test");

    private async Task PollTwiceAsync()
    {
        _scene.Show(Item(1, "Ferry timetable"));
        await _scene.PassAsync();
        _scene.Show(Item(2, "Coral reef survey"), Item(1, "Ferry timetable"));
        await _scene.NextPollAsync();
    }

    private RssItem Item(int number, string title) => RssItem.Number(number, _scene.Now) with { Title = title };

    private IEnumerable<Activity> Mine() => _ended.Where(span => span.TraceId == _mine!.TraceId && span.OperationName != "test");

    private IEnumerable<Activity> Spanned(string stage) => Mine().Where(span => span.OperationName == stage);
}
