using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

public class ChatRoomTests
{
    private static readonly IReadOnlyList<ChatLine> Ten = [.. Enumerable.Range(1, 10).Select(n => new ChatLine($"line {n}", null, ""))];

    [Fact]
    public void What_fits_is_left_alone() => Assert.Same(Ten, ChatRoom.Fit(Ten, 10, 100, _ => 10));

    [Theory]
    [InlineData(10, 99, 8, "and 2 more")]
    [InlineData(5, 1000, 4, "and 6 more")]
    [InlineData(10, 20, 1, "and 9 more")]
    public void What_does_not_fit_is_counted(int most, int room, int kept, string last)
    {
        var lines = ChatRoom.Fit(Ten, most, room, _ => 10);

        Assert.Equal((kept + 1, last), (lines.Count, lines[^1].Headline));
    }

    [Fact]
    public void Those_counted_before_are_counted_on() =>
        Assert.Equal("and 14 more", ChatRoom.Fit([.. Ten, ChatLine.More(12)], 9, 1000, _ => 1)[^1].Headline);

    [Fact]
    public void Without_any_room_there_is_still_a_count() => Assert.Equal("and 10 more", Assert.Single(ChatRoom.Fit(Ten, 10, 3, _ => 10)).Headline);
}
