using NewsMonitor.Web.Access;

namespace NewsMonitor.UnitTests.Web.Access;

public sealed class EntryTests
{
    [Theory]
    [InlineData(false, true, Entry.Open)]
    [InlineData(false, false, Entry.Refused)]
    [InlineData(true, true, Entry.LogIn)]
    [InlineData(true, false, Entry.LogIn)]
    internal void Without_a_login_only_this_machine_comes_in_and_with_one_nobody_does_before(bool demanded, bool fromHere, Entry expected) =>
        Assert.Equal(expected, new EntryQuestion(EntryPath.Other, demanded, IsLoggedIn: false, fromHere, MayMeasure: true).Decide());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_has_logged_in_comes_in_from_anywhere(bool fromHere) =>
        Assert.Equal(Entry.Open, new EntryQuestion(EntryPath.Other, LoginIsDemanded: true, IsLoggedIn: true, fromHere, MayMeasure: false).Decide());

    [Fact]
    public void A_cookie_from_elsewhere_opens_nothing_where_nobody_logs_in() =>
        Assert.Equal(Entry.Refused, new EntryQuestion(EntryPath.Other, LoginIsDemanded: false, IsLoggedIn: true, IsFromHere: false, MayMeasure: false).Decide());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_open_is_open_to_all(bool demanded) =>
        Assert.Equal(Entry.Open, new EntryQuestion(EntryPath.Open, demanded, IsLoggedIn: false, IsFromHere: false, MayMeasure: false).Decide());

    [Theory]
    [InlineData(true, false, Entry.Open)]
    [InlineData(false, true, Entry.Open)]
    [InlineData(false, false, Entry.LogIn)]
    internal void Metrics_are_read_from_here_and_from_where_it_is_allowed(bool fromHere, bool mayMeasure, Entry expected) =>
        Assert.Equal(expected, new EntryQuestion(EntryPath.Metrics, LoginIsDemanded: true, IsLoggedIn: false, fromHere, mayMeasure).Decide());

    [Theory]
    [InlineData("/websub/0123", EntryPath.Open)]
    [InlineData("/unsubscribe/pages.css", EntryPath.Open)]
    [InlineData("/feedback/abc", EntryPath.Open)]
    [InlineData("/login", EntryPath.Open)]
    [InlineData("/login/provider", EntryPath.Open)]
    [InlineData("/pages.css", EntryPath.Open)]
    [InlineData("/health/live", EntryPath.Open)]
    [InlineData("/health/ready", EntryPath.Open)]
    [InlineData("/metrics", EntryPath.Metrics)]
    [InlineData("/metrics/more", EntryPath.Other)]
    [InlineData("/", EntryPath.Other)]
    [InlineData("/logout", EntryPath.Other)]
    [InlineData("/loginhangfire", EntryPath.Other)]
    [InlineData("/websubhangfire", EntryPath.Other)]
    [InlineData("/hangfire", EntryPath.Other)]
    [InlineData("/health", EntryPath.Other)]
    [InlineData("/what/is/added/later", EntryPath.Other)]
    internal void All_but_a_few_paths_are_closed(string path, EntryPath expected) => Assert.Equal(expected, OpenPaths.Of(path));
}
