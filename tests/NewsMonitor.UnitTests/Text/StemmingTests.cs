using NewsMonitor.Core.Text;

namespace NewsMonitor.UnitTests.Text;

public class StemmingTests
{
    [Theory]
    [InlineData("en", "expel", "expelled")]
    [InlineData("en", "expel", "expelling")]
    [InlineData("fr", "expulser", "expulsés")]
    [InlineData("de", "Botschaft", "Botschaften")]
    [InlineData("es", "expulsar", "expulsaron")]
    [InlineData("pt", "expulsar", "expulsou")]
    [InlineData("it", "espellere", "espellono")]
    [InlineData("ru", "дипломат", "дипломатов")]
    public void InflectionsShareAStem(string language, string one, string other)
    {
        var stemming = new Stemming();

        Assert.Equal(stemming.Stem(language, one), stemming.Stem(language, other));
    }

    [Theory]
    [InlineData("fr-FR", "fr")]
    [InlineData(null, "en,fr")]
    [InlineData("sw", "")]
    public void TheItemsLanguageChoosesTheStemmer(string? language, string expected) =>
        Assert.Equal(expected, string.Join(',', Stemming.LanguagesFor(language)));
}
