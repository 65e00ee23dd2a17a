using NewsMonitor.Configuration.Options;
using NewsMonitor.Web.Access;

namespace NewsMonitor.UnitTests.Web.Access;

public sealed class ProviderRoleTests
{
    [Theory]
    [InlineData("groups=desk", "", "groups=desk", Role.Analyst)]
    [InlineData("", "groups=desk", "groups=desk", Role.Reader)]
    [InlineData("groups=desk", "*", "groups=sports", Role.Reader)]
    [InlineData("groups=desk", "groups=desk", "groups=desk", Role.Analyst)]
    [InlineData("groups=desk", "", "groups=sports;groups=desk", Role.Analyst)]
    [InlineData("groups=desk", "", "groups=Desk", null)]
    [InlineData("groups=desk", "", "roles=desk", null)]
    [InlineData("email=ann@example.org", "", "email=Ann@Example.org;email_verified=True", Role.Analyst)]
    [InlineData("email=ann@example.org", "", "email=ann@example.org", null)]
    [InlineData("email=ann@example.org", "", "email=ann@example.org;email_verified=false", null)]
    [InlineData("*", "", "sub=1", Role.Analyst)]
    internal void Who_is_let_in_and_as_what_follows_from_the_claims(string analysts, string readers, string claims, Role? expected)
    {
        var provider = new OpenIdConnectSection { Analysts = List(analysts), Readers = List(readers) };
        var told = claims.Split(';').Select(claim => claim.Split('=')).ToLookup(claim => claim[0], claim => claim[1]);
        Assert.Equal(expected, ProviderLogin.RoleOf(told, provider));
    }

    private static List<string> List(string rules) => rules.Length == 0 ? [] : [rules];
}
