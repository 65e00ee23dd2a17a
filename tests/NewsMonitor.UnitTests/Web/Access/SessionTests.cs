using System.Security.Claims;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Web.Access;

namespace NewsMonitor.UnitTests.Web.Access;

public sealed class SessionTests
{
    private static readonly OpenIdConnectSection Provider = new() { Authority = "https://login.example", ClientId = "news", Analysts = ["groups=desk"] };

    [Fact]
    public void A_session_survives_its_cookie()
    {
        var session = Session.ByProvider("Ann", "4711", Role.Reader, Provider);
        Assert.Equal(session, Session.Of(session.ToPrincipal()));
    }

    [Fact]
    public void Somebody_who_has_not_logged_in_has_none() => Assert.Null(Session.Of(new ClaimsPrincipal(new ClaimsIdentity())));

    [Theory]
    [InlineData("ann", "hash", true)]
    [InlineData("ann", "another hash", false)]
    [InlineData("bob", "hash", false)]
    public void It_holds_while_the_user_is_there_with_that_password(string user, string hash, bool holds) =>
        Assert.Equal(holds, Session.ByPassword("ann", "hash").HoldsUnder(new WebSection { Users = { [user] = hash } }));

    [Fact]
    public void It_holds_while_the_provider_and_its_rules_are_the_same()
    {
        var session = Session.ByProvider("Ann", "4711", Role.Analyst, Provider);
        Assert.True(session.HoldsUnder(new WebSection { OpenIdConnect = Provider }));
        Assert.False(session.HoldsUnder(new WebSection { OpenIdConnect = new OpenIdConnectSection { Authority = Provider.Authority, ClientId = "news", Analysts = ["groups=board"] } }));
        Assert.False(session.HoldsUnder(new WebSection { Users = { ["Ann"] = "hash" } }));
    }

    [Theory]
    [InlineData("ann", Role.Reader)]
    [InlineData("bob", Role.Analyst)]
    internal void A_user_named_among_the_readers_only_looks(string reader, Role expected) =>
        Assert.Equal(expected, Session.ByPassword("ann", "hash").RoleUnder(new WebSection { Readers = [reader] }));

    [Fact]
    public void A_name_from_the_provider_is_not_the_user_of_that_name()
    {
        var session = Session.ByProvider("ann", "ann", Role.Reader, Provider);
        Assert.NotEqual(Session.ByPassword("ann", "hash").Subject, session.Subject);
        Assert.Equal(Role.Reader, session.RoleUnder(new WebSection { Users = { ["ann"] = "hash" } }));
    }
}
