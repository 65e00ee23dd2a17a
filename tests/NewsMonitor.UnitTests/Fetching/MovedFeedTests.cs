using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Schedule;

namespace NewsMonitor.UnitTests.Fetching;

public sealed class MovedFeedTests
{
    private const string A = "https://a.example/feed";
    private const string B = "https://b.example/feed";

    private static readonly DateTimeOffset s_start = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void ThreeSightingsOverADayAreBelieved() => Assert.Equal(A, After((0, A), (12, A), (24, A)).MovedTo?.AbsoluteUri);

    [Fact]
    public void ThreeSightingsWithinADayAreNot() => Assert.Null(After((0, A), (12, A), (23, A)).MovedTo);

    [Fact]
    public void TwoSightingsADayApartAreNot() => Assert.Null(After((0, A), (24, A)).MovedTo);

    [Fact]
    public void AnotherAddressStartsOver() => Assert.Null(After((0, A), (12, B), (24, A), (36, A)).MovedTo);

    [Fact]
    public void AnAnswerFromTheOldAddressStartsOver() => Assert.Null(After((0, A), (12, null), (24, A), (36, A)).MovedTo);

    [Fact]
    public void AFeedThatMovedMayMoveAgain() => Assert.Equal(B, After((0, A), (12, A), (24, A), (30, B), (40, B), (54, B)).MovedTo?.AbsoluteUri);

    [Fact]
    public void AtItsNewAddressNothingMoves() => Assert.Equal(A, After((0, A), (12, A), (24, A), (30, null), (36, null)).MovedTo?.AbsoluteUri);

    [Theory]
    [InlineData(23, true)]
    [InlineData(24, false)]
    public void ANewAddressThatFailsForADayIsForgotten(int hours, bool kept)
    {
        var state = new FeedState { MovedTo = new Uri(A), FailingSince = s_start };
        Assert.Equal(kept, MovedFeed.Failed(state, s_start.AddHours(hours)).MovedTo is not null);
    }

    private static FeedState After(params (int Hour, string? MovedTo)[] polls) => polls.Aggregate(
        new FeedState(), (state, poll) => MovedFeed.Sighted(state, poll.MovedTo is null ? null : new Uri(poll.MovedTo), s_start.AddHours(poll.Hour)));
}
