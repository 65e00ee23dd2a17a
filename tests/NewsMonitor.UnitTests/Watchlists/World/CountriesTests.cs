using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists.World;

namespace NewsMonitor.UnitTests.Watchlists.World;

public class CountriesTests
{
    [Fact]
    public void TheWholeWorldIsKnown()
    {
        Assert.Equal(199, Countries.All.Count);
        Assert.Equal(199, Countries.All.Select(country => country.Code).Distinct().Count());
        Assert.All(Countries.All, country => Assert.Matches("^[A-Z]{2}$", country.Code));
        Assert.Equal(199, Countries.All.Select(country => country.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("ML", "Mali")]
    [InlineData("ml", "Mali")]
    [InlineData("mali", "Mali")]
    [InlineData("Malí", "Mali")]
    [InlineData("Elfenbeinküste", "Ivory Coast")]
    [InlineData("COTE D'IVOIRE", "Ivory Coast")]
    [InlineData("États-Unis", "United States")]
    [InlineData("Burkina", "Burkina Faso")]
    [InlineData("Turkey", "Turkey")]
    [InlineData("Congo", "Democratic Republic of the Congo")]
    [InlineData("Republic of Congo", "Republic of the Congo")]
    [InlineData("Guinea", "Guinea")]
    [InlineData("Islandia", "Iceland")]
    [InlineData("Atlantis", null)]
    [InlineData("ZZ", null)]
    [InlineData("", null)]
    public void ACountryIsFoundByAnyNameOrItsCode(string nameOrCode, string? expected) => Assert.Equal(expected, Countries.Find(nameOrCode)?.Name);

    [Theory]
    [InlineData("ML", "Malian Malians malien malienne maliens maliennes malisch malische malischen malischem malischer malisches Malier Maliern Malierin maliense malienses maliano maliana maliani maliane Malis")]
    [InlineData("FR", "French Frenchman Frenchmen Frenchwoman Frenchwomen français française françaises Franzose Franzosen francesa franceses francese francesi Frankreichs")]
    [InlineData("NE", "Nigerien Nigeriens nigérien nigérienne Nigrer nigrisch nigerino nigerini")]
    [InlineData("NG", "Nigerian Nigerians nigérian nigériane nigeriano Nigerianer")]
    [InlineData("TR", "turc turque turcs turques turca turche türkischen")]
    [InlineData("GR", "grec grecque Greeks greci")]
    [InlineData("LV", "letton lettonne lettons lettonnes letã lettoni")]
    [InlineData("DE", "allemande alemana alemães tedeschi deutschen")]
    [InlineData("ES", "espagnole espanhóis españoles spagnoli")]
    [InlineData("VN", "vietnamitas vietnamiti")]
    [InlineData("MA", "marocaine marroquíes marroquís")]
    [InlineData("CI", "Ivorian ivoirienne Ivory~Coast Côte~d'Ivoire Costa~de~Marfil")]
    public void FormsAreInflected(string code, string expected)
    {
        var forms = Countries.Find(code)!.Forms.Select(form => Fold.Text(form.Text));

        Assert.Empty(expected.Split(' ').Select(Fold.Text).Except(forms));
    }

    [Fact]
    public void NigeriensAreNoNigerians() =>
        Assert.DoesNotContain(Countries.Find("NE")!.Forms, form => form.Text.StartsWith("Nigerian", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("ML", "Bamako", "Bamaco")]
    [InlineData("FR", "Paris", "Parigi")]
    [InlineData("RU", "Moscow", "Moscou", "Moskau", "Moscú", "Moscovo", "Mosca")]
    public void CapitalsStandApart(string code, params string[] expected)
    {
        var country = Countries.Find(code)!;

        Assert.Empty(expected.Except(country.Capitals.Select(form => form.Text)));
        Assert.Empty(expected.Intersect(country.Forms.Select(form => form.Text)));
    }

    [Theory]
    [InlineData("TR", "Turkey", true)]
    [InlineData("PL", "Polish", true)]
    [InlineData("CN", "China", true)]
    [InlineData("FR", "francés", true)]
    [InlineData("CN", "chinos", false)]
    [InlineData("IR", "Irán", true)]
    [InlineData("ML", "malien", false)]
    public void OrdinaryWordsAreExact(string code, string text, bool expected) =>
        Assert.Equal(expected, Assert.Single(Countries.Find(code)!.Forms, form => form.Text == text).IsExact);

    [Fact]
    public void EveryFormIsSomethingToLookFor() => Assert.All(
        Countries.All.SelectMany(country => country.Forms.Concat(country.Capitals)),
        form => Assert.Matches(@"^[\p{L}][\p{L}'. \-]+$", form.Text));
}
