using NewsMonitor.Web.Access;

namespace NewsMonitor.UnitTests.Web.Access;

public sealed class LoggedNameTests
{
    [Theory]
    [InlineData("Aïssata", "Aïssata")]
    [InlineData("ann\n12:00 INF bob has logged in", "ann?12:00 INF bob has logged in")]
    [InlineData("\u001b[31mann\u2028\u202e", "?[31mann??")]
    public void What_anybody_typed_stays_on_its_line(string typed, string logged) => Assert.Equal(logged, LoggedName.Of(typed));

    [Fact]
    public void It_stays_short() => Assert.Equal(64, LoggedName.Of(new string('a', 5000)).Length);
}
