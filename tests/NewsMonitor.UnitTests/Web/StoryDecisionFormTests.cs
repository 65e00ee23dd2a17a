using Microsoft.AspNetCore.Http;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Moving;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.UnitTests.Web;

public sealed class StoryDecisionFormTests
{
    [Fact]
    public void A_split_needs_no_other_story() => Assert.Equal(new StoryDecisionForm.Split(new ItemId(7), MoveScope.Following), Read(("decision", "split"), ("item", "7"), ("scope", "following"), ("to", "")));

    [Theory]
    [InlineData("31")]
    [InlineData(" 31 ")]
    [InlineData("http://127.0.0.1:5080/stories/31")]
    [InlineData("http://127.0.0.1:5080/stories/31/")]
    [InlineData("http://127.0.0.1:5080/stories/31?from=100#item-9")]
    [InlineData("/stories/31#item-9")]
    public void The_other_story_is_named_by_number_or_address(string to) =>
        Assert.Equal(new StoryDecisionForm.Move(new ItemId(7), MoveScope.Item, new StoryId(31)), Read(("decision", "move"), ("item", "7"), ("to", to)));

    [Theory]
    [InlineData("merge", "", "")]
    [InlineData("move", "7", "the other one")]
    [InlineData("move", "7", "-3")]
    [InlineData("split", "", "3")]
    [InlineData("delete", "7", "3")]
    [InlineData("merge", "", "99999999999999999999")]
    public void What_says_too_little_is_unclear(string decision, string item, string to) =>
        Assert.IsType<StoryDecisionForm.Unclear>(Read(("decision", decision), ("item", item), ("to", to)));

    private static StoryDecisionForm Read(params (string Key, string Value)[] fields) =>
        StoryDecisionForm.Of(new FormCollection(fields.ToDictionary(field => field.Key, field => new Microsoft.Extensions.Primitives.StringValues(field.Value))));
}
