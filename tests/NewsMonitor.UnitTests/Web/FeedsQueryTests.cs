using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage.Feeds;
using NewsMonitor.Web.Feeds;

namespace NewsMonitor.UnitTests.Web;

public sealed class FeedsQueryTests
{
    [Theory]
    [InlineData("/feeds")]
    [InlineData("/feeds?state=blind-spots&q=a%20%26%20b&page=3")]
    [InlineData("/feeds?state=failing")]
    public void An_address_read_and_written_is_the_same(string address) => Assert.Equal(address, Read(address).Address);

    [Theory]
    [InlineData("?state=nonsense&page=x")]
    [InlineData("?page=0")]
    [InlineData("?page=-4&q=%20")]
    public void What_is_not_understood_is_as_if_it_were_not_there(string query) => Assert.Equal(new FeedsQuery(FeedFilter.All, "", 1), Read("/feeds" + query));

    [Theory]
    [InlineData("SAHEL", "tide")]
    [InlineData("rfi", "wave")]
    [InlineData("fr", "wave")]
    [InlineData("tid", "tide")]
    [InlineData("nowhere", "")]
    public void A_search_goes_through_tags_publishers_names_and_whole_languages(string text, string found)
    {
        Feed[] feeds =
        [
            new() { Name = "tide", Url = new Uri("https://tide.example/"), Tags = ["sahel"], Language = "en", Publisher = "Coast" },
            new() { Name = "wave", Url = new Uri("https://wave.example/"), Language = "fr", Publisher = "RFI" },
        ];
        Assert.Equal(found, string.Join(',', FeedsReading.SearchOf(text, feeds)!.Names));
    }

    private static FeedsQuery Read(string address) =>
        FeedsQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "")));
}
