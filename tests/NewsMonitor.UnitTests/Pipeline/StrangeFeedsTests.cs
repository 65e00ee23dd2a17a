using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Pipeline;

namespace NewsMonitor.UnitTests.Pipeline;

public sealed class StrangeFeedsTests
{
    [Fact]
    public void A_feed_of_another_node_is_left_alone_for_a_minute()
    {
        var time = new FakeTimeProvider();
        var strange = new StrangeFeeds(time);
        strange.Add(new FeedId(7));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([new FeedId(7)], strange.Now);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(strange.Now);
    }
}
