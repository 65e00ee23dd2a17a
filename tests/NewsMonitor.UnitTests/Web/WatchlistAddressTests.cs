using NewsMonitor.Core.Watchlists;
using NewsMonitor.Web.Watchlists;

namespace NewsMonitor.UnitTests.Web;

public sealed class WatchlistAddressTests
{
    private static readonly Watchlist[] Watchlists = [new() { Name = "fuel/convoys" }, new() { Name = "a & b" }];

    [Fact]
    public void A_name_with_a_slash_is_one_segment() => Assert.Equal("/watchlists/fuel%2Fconvoys/try", WatchlistAddress.TryOf("fuel/convoys"));

    [Fact]
    public void Routing_leaves_a_slash_encoded() => Assert.Equal("fuel/convoys", WatchlistAddress.Find(Watchlists, "fuel%2Fconvoys")?.Name);

    [Fact]
    public void Other_names_come_decoded() => Assert.Equal("a & b", WatchlistAddress.Find(Watchlists, "a & b")?.Name);

    [Fact]
    public void What_is_not_configured_is_not_found() => Assert.Null(WatchlistAddress.Find(Watchlists, "reefs"));
}
