using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Alerts;

public sealed class FeedHealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly Feed Wire = new() { Name = "wire", Url = new Uri("https://wire.example/feed") };

    [Theory]
    [InlineData(0, false)]
    [InlineData(359, false)]
    [InlineData(360, true)]
    [InlineData(2000, true)]
    public void An_outage_is_told_after_six_hours(int minutes, bool told) =>
        Assert.Equal(told, Judge(Failing(minutes), Failing(minutes)).Notice is { Condition: FeedCondition.Failing });

    [Fact]
    public void It_is_told_with_its_beginning_and_its_reason() =>
        Assert.Equal(
            new FeedNotice(FeedCondition.Failing, "wire", "https://wire.example/feed", Now.AddHours(-6), "No connection."),
            Judge(Failing(360), Failing(360)).Notice);

    [Fact]
    public void It_is_told_once() => Assert.Null(Judge(Failing(720) with { OutageTold = true }, Failing(720) with { OutageTold = true }).Notice);

    [Fact]
    public void That_it_was_told_is_remembered() => Assert.True(Judge(Failing(360), Failing(360)).State.OutageTold);

    [Fact]
    public void Its_end_is_told()
    {
        var (state, notice) = Judge(Failing(720) with { OutageTold = true }, new FeedState { OutageTold = true });
        Assert.Equal((FeedCondition.Restored, Now.AddHours(-12), false), (notice!.Condition, notice.Since, state.OutageTold));
    }

    [Fact]
    public void The_end_of_an_outage_that_was_not_told_is_not_told_either() => Assert.Null(Judge(Failing(300), new FeedState()).Notice);

    [Fact]
    public void A_feed_that_is_gone_is_told_at_once() =>
        Assert.Equal(FeedCondition.Gone, Judge(Failing(15), Failing(15) with { Gone = true }).Notice!.Condition);

    [Fact]
    public void Even_when_its_outage_was_told() =>
        Assert.Equal(FeedCondition.Gone, Judge(Failing(720) with { OutageTold = true }, Failing(720) with { OutageTold = true, Gone = true }).Notice!.Condition);

    [Fact]
    public void A_feed_that_moved_is_named_by_the_address_that_fails()
    {
        var moved = Failing(360) with { MovedTo = new Uri("https://new.example/feed") };
        Assert.Equal("https://new.example/feed", Judge(moved, moved).Notice!.Url);
    }

    private static (FeedState State, FeedNotice? Notice) Judge(FeedState before, FeedState after) => FeedHealth.Judge(Wire, before, after, Now);

    private static FeedState Failing(int minutes) => new() { FailingSince = Now.AddMinutes(-minutes), LastError = "No connection." };
}
