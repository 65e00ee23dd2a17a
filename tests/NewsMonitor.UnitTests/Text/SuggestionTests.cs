using NewsMonitor.Core.Text;

namespace NewsMonitor.UnitTests.Text;

public class SuggestionTests
{
    private static readonly string[] known = ["Interval", "Language", "Publisher", "Url"];

    [Theory]
    [InlineData("Intervall", "Interval")]
    [InlineData("langauge", "Language")]
    [InlineData("publsher", "Publisher")]
    [InlineData("URI", "Url")]
    public void TheNearestNameIsProposed(string written, string expected) => Assert.Equal(expected, Suggestion.Nearest(written, known));

    [Theory]
    [InlineData("Colour")]
    [InlineData("x")]
    [InlineData("Landlady")]
    [InlineData("")]
    public void NothingIsProposedWhenNothingIsNear(string written) => Assert.Null(Suggestion.Nearest(written, known));
}
