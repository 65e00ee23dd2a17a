using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Storage.Dialects;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>The clock that nodes on one PostgreSQL share.</summary>
public sealed class ServerClockTests
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    private readonly FakeTimeProvider _own = new(Some.Now);
    private readonly NodeClock _node;
    private readonly ServerClock _clock;

    public ServerClockTests()
    {
        _node = new NodeClock(_own);
        _clock = new ServerClock(_node);
    }

    [Fact]
    public void Until_the_server_has_been_heard_the_nodes_clock_will_do() => Assert.Equal(Some.Now, _clock.GetUtcNow());

    [Fact]
    public void It_shows_what_the_server_said_and_what_has_passed_since()
    {
        Hear(Some.Now + TenMinutes, took: TimeSpan.Zero);
        _own.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(Some.Now + TenMinutes + TimeSpan.FromSeconds(5), _clock.GetUtcNow());
    }

    [Fact]
    public void A_node_whose_clock_is_set_does_not_notice()
    {
        Hear(Some.Now, took: TimeSpan.Zero);
        _node.SetAhead(TenMinutes);
        Assert.Equal(Some.Now, _clock.GetUtcNow());
    }

    [Fact]
    public void It_is_moved_no_further_than_an_answer_demands()
    {
        Hear(Some.Now, took: TimeSpan.Zero);
        // The server looked at some moment of these four seconds: one or more behind ours is as good.
        Hear(Some.Now + TimeSpan.FromSeconds(1), took: TimeSpan.FromSeconds(4));
        Assert.Equal(Some.Now + TimeSpan.FromSeconds(4), _clock.GetUtcNow());

        // Here it is certain that it was behind.
        Hear(Some.Now + TenMinutes, took: TimeSpan.FromSeconds(2));
        Assert.Equal(Some.Now + TenMinutes, _clock.GetUtcNow());
    }

    [Fact]
    public void A_server_that_is_put_back_is_followed()
    {
        Hear(Some.Now + TenMinutes, took: TimeSpan.Zero);
        Hear(Some.Now, took: TimeSpan.Zero);
        Assert.Equal(Some.Now, _clock.GetUtcNow());
    }

    private void Hear(DateTimeOffset said, TimeSpan took)
    {
        var asked = _clock.GetTimestamp();
        _own.Advance(took);
        _clock.Hear(said, asked, _clock.GetTimestamp());
    }

    /// <summary>One that somebody sets, while its timestamps go on.</summary>
    private sealed class NodeClock(FakeTimeProvider steady) : TimeProvider
    {
        private TimeSpan _ahead;

        public override long TimestampFrequency => steady.TimestampFrequency;

        public override long GetTimestamp() => steady.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => steady.GetUtcNow() + _ahead;

        public void SetAhead(TimeSpan ahead) => _ahead = ahead;
    }
}
