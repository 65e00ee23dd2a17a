using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage.Stories;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.UnitTests.Web;

public sealed class StoriesQueryTests
{
    private static readonly StoryPlace Place = new(new DateTimeOffset(2026, 3, 4, 7, 0, 0, 250, TimeSpan.Zero), new StoryId(17));

    public static TheoryData<string> Addresses => ["/stories", "/stories?matched", "/stories?watchlist=a%20%26%20b%3D%22c%22", "/stories?matched&after=1772607600250-17", "/stories?matched&since=2026-03-01&until=2026-03-04", "/stories?until=2026-03-04"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_address_read_and_written_is_the_same(string address) => Assert.Equal(address, Read(address).Address);

    [Fact]
    public void A_watchlists_name_may_be_anything() => Assert.Equal(new StoryFilter.MatchedBy("a & b=\"c\""), Read("/stories?watchlist=a%20%26%20b%3D%22c%22").Filter);

    [Fact]
    public void A_place_is_kept_to_the_millisecond() => Assert.Equal(Place, Read((StoriesQuery.Newest(new StoryFilter.All()) with { After = Place }).Address).After);

    [Theory]
    [InlineData("after=1")]
    [InlineData("after=x-y")]
    [InlineData("after=-5-3")]
    [InlineData("after=9223372036854775807-3")]
    [InlineData("watchlist=&page=3")]
    [InlineData("since=yesterday&until=2026-02-30")]
    public void What_is_not_understood_is_as_if_it_were_not_there(string query) => Assert.Equal(StoriesQuery.Newest(new StoryFilter.All()), Read("/stories?" + query));

    [Fact]
    public void The_last_day_is_asked_for_to_its_end() =>
        Assert.Equal(new StorySpan(Midnight(3), Midnight(5)), Read("/stories?since=2026-03-03&until=2026-03-04").Span);

    private static DateTimeOffset Midnight(int day) => new(2026, 3, day, 0, 0, 0, TimeSpan.Zero);

    private static StoriesQuery Read(string address) =>
        StoriesQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "")));
}
