using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Alerts;

public sealed class ChannelStoppedNoticeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Channel> channels = new[] { "hook", "desk", "soc" }.ToDictionary(name => name, Channel (name) => new EmailChannel(name, [$"{name}@example.org"]));

    [Fact]
    public void The_other_channels_of_its_watchlists_are_told_once_each() =>
        Assert.Equal(["desk", "soc"], Told(List("a", "hook", "desk"), List("b", "hook", "desk", "soc")).Select(alert => alert.Channel.Name));

    [Fact]
    public void Channels_of_other_watchlists_are_not() => Assert.Empty(Told(List("a", "hook"), List("b", "desk")));

    [Fact]
    public void They_are_told_at_once_which_watchlists_wait() =>
        Assert.Equal((Noon, "a"), Told(List("a", "hook", "desk")).Select(alert => (alert.DueAt, alert.Notice!.Lists[0].Lines[0].Title)).Single());

    private static IReadOnlyList<PlannedAlert> Told(params Watchlist[] watchlists) => ChannelStoppedNotice.Plan("hook", "410 Gone", watchlists, channels, Noon);

    private static Watchlist List(string name, params string[] told) => new() { Name = name, Alerts = [.. told.Select(channel => new AlertRule(channel))] };
}
