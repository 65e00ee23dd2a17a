using Microsoft.Data.Sqlite;
using NewsMonitor.FaultRig.Checking;
using NewsMonitor.FaultRig.Monitored;
using NewsMonitor.FaultRig.News;
using NewsMonitor.FaultRig.Publishing;
using NewsMonitor.FaultRig.Runs;
using NewsMonitor.FaultRig.Sinks;

namespace NewsMonitor.IntegrationTests.Faults;

/// <summary>What the fault rig's checker says of evidence that is not as it should be.</summary>
public sealed class CheckerTests
{
    private const string Hook = "hook";
    private static readonly NewsStock Stock = NewsStock.Make(items: 3, feeds: 1, seed: 1);

    [Fact]
    public void All_accepted_once_is_as_promised() => Assert.True(Judge(Told(1), Told(2), Told(3)).IsGood);

    [Fact]
    public void What_nobody_accepted_is_lost() => Assert.Equal((1, false), Lost(Judge(Told(1), Told(3))));

    [Fact]
    public void What_is_still_in_the_outbox_is_stuck_and_not_lost() =>
        Assert.Equal((0, 1, false), Found(Judge([Told(1), Told(3)], pending: 1)));

    [Fact]
    public void What_is_dead_is_stuck_and_its_reason_is_told()
    {
        var verdict = Judge([Told(1), Told(3)], dead: [new DeadLetter("id-2", "410 Gone")]);
        Assert.Equal((0, 1, false), Found(verdict));
        Assert.Equal(["id-2 is dead: 410 Gone"], verdict.Complaints());
    }

    [Fact]
    public void A_double_needs_a_kill_at_which_it_was_in_flight()
    {
        Acceptance[] accepted = [Told(1), Told(2), Told(2), Told(3)];

        Assert.Single(Judge(accepted).Unexcused);
        Assert.Single(Judge(accepted, [Killed(inFlight: "id-1")]).Unexcused);
        Assert.True(Judge(accepted, [Killed(inFlight: "id-2")]).IsGood);
    }

    [Fact]
    public void One_kill_excuses_one_double() => Assert.Single(Judge([Told(1), Told(2), Told(2), Told(2), Told(3)], [Killed(inFlight: "id-2")]).Unexcused);

    [Fact]
    public void No_kill_excuses_another_id() =>
        Assert.Single(Judge([Told(1), Told(2), Told(2) with { Id = "another" }, Told(3)], [Killed(inFlight: "id-2")]).Unexcused);

    [Fact]
    public void An_item_that_was_never_to_be_told_is_wrong() => Assert.Single(Judge(Told(1), Told(2), Told(3), Told(0)).Wrong);

    [Fact]
    public void A_sink_that_complains_is_heard() => Assert.Single(Judge(Told(1), Told(2), Told(3) with { Wrong = "has a signature that does not fit" }).Wrong);

    [Fact]
    public void A_delivery_is_given_up_after_three_kills_and_not_before()
    {
        Acceptance[] accepted = [Told(1), Told(2), Told(3)];
        var death = Killed(inFlight: "id-2");
        var letter = new DeadLetter("id-2", "quarantined");

        Assert.True(Judge(accepted, [death, death, death], [letter]).IsGood);
        Assert.Single(Judge(accepted, [death, death], [letter]).Wrong);
    }

    [Fact]
    public async Task A_torn_database_is_not_intact()
    {
        var directory = Directory.CreateTempSubdirectory("newsmonitor-torn-");
        try
        {
            var file = Path.Combine(directory.FullName, "newsmonitor.db");
            await WriteDatabaseAsync(file);
            Assert.True(DatabaseCopy.Examine(directory.FullName, TimeSpan.Zero).IsIntact);

            await using (var torn = new FileStream(file, FileMode.Open, FileAccess.Write))
            {
                torn.Position = torn.Length - 3000;
                torn.Write(new byte[2000]);
            }

            var death = DatabaseCopy.Examine(directory.FullName, TimeSpan.Zero);
            Assert.Single(Judge([Told(1), Told(2), Told(3)], [death]).Broken);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(9.9, 0, true)]
    [InlineData(10.1, 0, false)]
    [InlineData(1.0, 1, false)]
    [InlineData(1.0, null, false)]
    public void A_stop_takes_ten_seconds_and_exits_with_nothing_wrong(double seconds, int? exitCode, bool isGood) =>
        Assert.Equal(isGood, new StopEnd(TimeSpan.FromSeconds(seconds), exitCode).Complaint is null);

    [Theory]
    [InlineData(1.9, 100, 4, true)]
    [InlineData(2.1, 100, 4, false)]
    [InlineData(1.0, 99, 4, false)]
    [InlineData(1.0, 100, 0, false)]
    public void A_hanging_endpoint_must_hang_and_neither_slow_nor_rob_the_others(double p99, int arrived, int hanging, bool isGood)
    {
        var without = new HangPass(100, Evenly(100, 1), 0, []);

        Assert.Equal(isGood, new HangReport(without, new HangPass(100, Evenly(arrived, p99), hanging, []), MostSlower: 2).IsGood);
    }

    [Theory]
    [InlineData(500, 0.9, 100, true)]
    [InlineData(499, 0.9, 100, false)]
    [InlineData(500, 1.1, 100, false)]
    [InlineData(500, 0.9, 99, false)]
    public void The_rate_is_500_a_second_and_an_alert_takes_one(double rate, double p99, int arrived, bool isGood) =>
        Assert.Equal(isGood, new RateReport(5000, rate, rate, 100, Evenly(arrived, p99), Expected: 100).IsGood);

    [Theory]
    [InlineData(new[] { 10, 70, 130 }, 60, 1.0)]
    [InlineData(new[] { 10, 130 }, 120, 0.5)]
    [InlineData(new[] { 10, 40, 70, 130 }, 60, 1.5)]
    [InlineData(new[] { 90 }, 90, 0.0)]
    [InlineData(new int[0], 140, 0.0)]
    [InlineData(new[] { -110, -50, 10, 70 }, 70, 1.0)]
    [InlineData(new[] { -30, 30, 60 }, 80, 4.0 / 3)]
    [InlineData(new[] { -110, -50 }, 140, 0.0)]
    public void The_longest_a_feed_was_not_polled_counts_from_the_beginning_to_the_end_and_its_rate_from_poll_to_poll(int[] at, double longest, double perInterval)
    {
        var polls = at.Select(second => new PollSeen("wire", "node-1", TimeSpan.FromSeconds(second))).Append(new PollSeen("wire", "node-1", TimeSpan.FromSeconds(500)));

        var rhythm = PollRhythm.Of(polls, ["wire"], TimeSpan.Zero, TimeSpan.FromSeconds(140), TimeSpan.FromSeconds(60));

        Assert.Equal((longest, perInterval), (rhythm.Longest.TotalSeconds, rhythm.PerInterval));
    }

    private static (int, bool) Lost(Verdict verdict) => (verdict.Lost, verdict.IsGood);

    private static (int, int, bool) Found(Verdict verdict) => (verdict.Lost, verdict.Stuck, verdict.IsGood);

    private static Spread Evenly(int count, double seconds) => new(Enumerable.Repeat(TimeSpan.FromSeconds(seconds), count));

    private static Verdict Judge(params Acceptance[] accepted) => Judge(accepted, []);

    private static Verdict Judge(Acceptance[] accepted, ProgramDeath[]? deaths = null, DeadLetter[]? givenUp = null, int pending = 0, DeadLetter[]? dead = null) =>
        Checker.Judge(new Evidence([Hook], Stock.Items, accepted, deaths ?? [], givenUp ?? [], pending, dead ?? []));

    private static Acceptance Told(int item) => new(TimeSpan.FromSeconds(item), Hook, $"id-{item}", [item], null);

    private static ProgramDeath Killed(string inFlight) => new(TimeSpan.FromSeconds(1), "ok", [new Flight(inFlight, inFlight + "@rig.example")]);

    private static async Task WriteDatabaseAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var write = connection.CreateCommand();
        write.CommandText = """
            CREATE TABLE deliveries (id TEXT NOT NULL PRIMARY KEY, message_id TEXT NOT NULL, begun INTEGER NOT NULL);
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 2000)
            INSERT INTO deliveries SELECT 'id-' || n, 'id-' || n || '@rig.example', 0 FROM numbers;
            """;
        await write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
