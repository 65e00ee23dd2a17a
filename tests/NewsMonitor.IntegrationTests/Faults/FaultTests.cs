using NewsMonitor.FaultRig.Runs;

namespace NewsMonitor.IntegrationTests.Faults;

/// <summary>DESIGN.md, promise 2, in short forms of the fault rig's runs (docs/faults.md): the program as a process, and things break around it.</summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Killed_twenty_times_at_random_no_alert_is_lost_and_only_what_was_in_flight_is_doubled()
    {
        var report = await KillRun.RunAsync(kills: 20, items: 400, Seed(), output.WriteLine);
        Assert.True(report.IsGood, report.ToString());
    }

    [Fact]
    public async Task Stopped_five_times_under_load_it_exits_in_time_and_nothing_is_lost_or_doubled()
    {
        var report = await StopRun.RunAsync(stops: 5, items: 300, Seed(), output.WriteLine);
        Assert.True(report.IsGood, report.ToString());
    }

    [Fact]
    public async Task No_digest_is_lost_or_doubled_when_the_clock_is_set_or_the_hour_changes()
    {
        Assert.SkipUnless(ClockRun.IsPossible, "faketime is not installed: run with ops/test-services");
        var report = await ClockRun.RunAsync(Seed(), output.WriteLine);
        Assert.True(report.IsGood, report.ToString());
    }

    [Fact]
    public async Task One_webhook_that_hangs_keeps_no_alert_from_nineteen_others()
    {
        var report = await HangRun.RunAsync(endpoints: 20, alerts: 400, perSecond: 100, Seed(), output.WriteLine);
        Assert.True(report.AllOthersArrived, report.ToString());
    }

    [Fact]
    public async Task After_a_night_without_mail_server_and_webhook_everything_arrives_once()
    {
        var report = await NightRun.RunAsync(TimeSpan.FromSeconds(12), items: 60, Seed(), output.WriteLine);
        Assert.True(report.IsGood, report.ToString());
    }

    [Fact]
    public async Task Three_nodes_share_two_hundred_feeds_while_one_is_killed_every_five_seconds_one_stands_still_and_the_database_is_restarted()
    {
        Assert.SkipUnless(NodesRun.IsPossible, "faketime or PostgreSQL is not installed: run with ops/test-services");
        var report = await NodesRun.RunAsync(new NodesPlan(Minutes: 1, Feeds: 200, Nodes: 3, Seed()), output.WriteLine);
        Assert.True(report.IsGood, report.ToString());
    }

    [Fact]
    public async Task Every_planted_fault_is_noticed()
    {
        var report = await PlantRun.RunAsync(items: 10, Seed(), output.WriteLine);
        Assert.True(report.IsGood, report.ToString());
    }

    /// <summary>Another one every time; it is told, so that a failure can be repeated.</summary>
    private int Seed()
    {
        var seed = Random.Shared.Next(1, 1_000_000);
        output.WriteLine($"--seed {seed}");
        return seed;
    }
}
