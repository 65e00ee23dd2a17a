using System.Net;
using NewsMonitor.Configuration;

namespace NewsMonitor.UnitTests.Configuration;

public sealed class NetworksTests
{
    [Theory]
    [InlineData("10.0.0.5", "10.0.0.5", true)]
    [InlineData("10.0.0.5", "10.0.0.6", false)]
    [InlineData("10.1.0.0/16", "10.1.200.3", true)]
    [InlineData("10.1.0.0/16", "10.2.0.1", false)]
    [InlineData("10.1.0.0/16", "::ffff:10.1.2.3", true)]
    [InlineData("fd00::/8", "fd12::1", true)]
    [InlineData("fd00::/8", "10.0.0.1", false)]
    public void A_network_holds_its_addresses(string network, string address, bool holds) =>
        Assert.Equal(holds, Networks.Of([network]).Contain(IPAddress.Parse(address)));

    [Fact]
    public void An_address_that_is_not_known_is_in_none() => Assert.False(Networks.Of(["10.0.0.0/8"]).Contain(null));

    [Theory]
    [InlineData("10.1")]
    [InlineData("010.0.0.1")]
    [InlineData("10.1.0.5/33")]
    [InlineData("proxy.example")]
    [InlineData("*")]
    [InlineData("")]
    public void Other_texts_name_none(string text) => Assert.Null(Networks.Parse(text));
}
