using NewsMonitor.Core.Text;

namespace NewsMonitor.UnitTests.Text;

public class FoldTests
{
    [Theory]
    [InlineData("Assimi Goïta", "assimi GOITA")]
    [InlineData("N\u2019Djamena", "N'Djamena")]
    [InlineData("cœur", "COEUR")]
    [InlineData("São Tomé", "Sao-Tome")]
    public void WordsThatDifferInCaseAccentsOrPunctuationAreTheSame(string left, string right) => Assert.True(Fold.Same(left, right));

    [Theory]
    [InlineData("Mali", "Malt")]
    [InlineData("май", "маи")]
    public void DifferentWordsStayDifferent(string left, string right) => Assert.False(Fold.Same(left, right));
}
