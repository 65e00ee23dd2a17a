using CsCheck;
using NewsMonitor.Core.Text;

namespace NewsMonitor.UnitTests.Text;

public class EditDistanceTests
{
    [Theory]
    [InlineData("vezilier", "vezilier", 0)]
    [InlineData("vezilier", "vezillier", 1)]
    [InlineData("vezilier", "vezlier", 1)]
    [InlineData("vezilier", "vezileir", 1)]
    [InlineData("bamako", "dakar", 4)]
    public void EditsAreCounted(string left, string right, int expected) => Assert.Equal(expected, EditDistance.Between(left, right));

    [Fact]
    public void TheShortcutForOneEditAgreesWithTheFullCount() =>
        Gen.String[Gen.Char["abc"], 0, 7].Select(Gen.String[Gen.Char["abc"], 0, 7])
            .Sample((left, right) => EditDistance.AtMostOne(left, right) == EditDistance.Between(left, right) <= 1);
}
