using NewsMonitor.Fetching.Answers;

namespace NewsMonitor.UnitTests.Fetching;

public sealed class FreshnessTests
{
    private const string Noon = "Fri, 19 Dec 2025 12:00:00 GMT";
    private const string OnePast = "Fri, 19 Dec 2025 13:00:00 GMT";
    private static readonly DateTimeOffset s_now = new(2025, 12, 19, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("max-age=600", null, null, null, 600)]
    [InlineData("public, Max-Age=600", null, null, null, 600)]
    [InlineData("max-age=\"600\"", null, null, null, 600)]
    [InlineData("max-age=600, max-age=60", null, null, null, 600)]
    [InlineData("max-age=600", null, null, "100", 500)]
    [InlineData("max-age=600", OnePast, Noon, null, 600)] // max-age goes before Expires
    [InlineData("max-age=99999999999", null, null, null, int.MaxValue)]
    [InlineData("s-maxage=600", OnePast, Noon, null, 3600)] // s-maxage is for shared caches
    [InlineData(null, OnePast, Noon, null, 3600)]
    [InlineData(null, OnePast, null, null, 3600)]
    [InlineData(null, OnePast, "Fri, 19 Dec 2025 12:30:00 GMT", null, 1800)] // by the server's own clock
    [InlineData(null, OnePast, Noon, "600", 3000)]
    public void WhatIsLeftOfTheLifetimeCounts(string? cacheControl, string? expires, string? date, string? age, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Freshness.Remaining(cacheControl, expires, date, age, s_now));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("no-cache, max-age=600", null, null)]
    [InlineData("max-age=600, no-store", null, null)]
    [InlineData("max-age=0", OnePast, null)]
    [InlineData("max-age=soon", OnePast, null)]
    [InlineData("max-age=600", null, "600")]
    [InlineData("max-age=600", null, "700")]
    [InlineData(null, "0", null)]
    [InlineData(null, "-1", null)]
    public void NothingIsLeftOfALifetimeThatIsOverOrWasNeverGiven(string? cacheControl, string? expires, string? age) =>
        Assert.Null(Freshness.Remaining(cacheControl, expires, Noon, age, s_now));
}
