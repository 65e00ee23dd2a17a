using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Alerts.Watching;

public sealed class BurstTests(ITestOutputHelper output)
{
    private const int Day = 24;
    private const int Learnt = 42 * Day;

    private static readonly WatchedThing reefs = new(new Watchlist { Name = "reefs", Terms = ["reef"], Burst = true }, []);

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(200)]
    public void Ten_times_the_usual_is_found_within_three_hours(double aDay)
    {
        var late = new List<int>();
        for (var seed = 1; seed <= 20; seed++)
        {
            // From ten in the morning of a weekday on.
            var from = Learnt + (2 * Day) + 10;
            var hours = new Traffic(seed, aDay).Hours(from + 6, hour => hour >= from ? Math.Max(10, 8 * Day / aDay) : 1);
            late.Add(Enumerable.Range(1, 6).FirstOrDefault(hour => BurstDetector.Find(Traffic.Record(hours, from + hour)) is not null, 99));
        }

        output.WriteLine($"{aDay} a day: found after {late.Average():0.0} hours, the latest after {late.Max()}");
        Assert.InRange(late.Max(), 1, 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(100)]
    [InlineData(500)]
    public void Chance_makes_hardly_any(double aDay)
    {
        var (bursts, months) = (0, 0d);
        for (var seed = 1; seed <= 4; seed++)
        {
            var hours = new Traffic(seed, aDay).Hours(Learnt + (30 * Day));
            int? ended = null;
            for (var now = Learnt; now < hours.Length; now++)
            {
                if (BurstDetector.Find(Traffic.Record(hours, now), now - ended) is null)
                    continue;
                bursts++;
                ended = now;
            }

            months++;
        }

        output.WriteLine($"{aDay} a day: {bursts} false bursts in {months} watchlist-months, looked at every hour");
        Assert.InRange(bursts, 0, 1);
    }

    [Fact]
    public void The_usual_rush_of_an_hour_of_the_week_is_none_and_the_same_at_night_is()
    {
        // Thirty every Monday from nine to ten, else one now and then.
        var hours = Enumerable.Range(0, Learnt + (2 * Day)).Select(hour => hour % (7 * Day) == Day + 9 ? 30 : hour % 7 == 0 ? 1 : 0).ToArray();
        Assert.Null(BurstDetector.Find(Traffic.Record(hours, Learnt + Day + 10)));

        hours[Learnt + Day + 3] = 30;
        Assert.NotNull(BurstDetector.Find(Traffic.Record(hours, Learnt + Day + 4)));
    }

    [Fact]
    public void Too_little_to_be_called_many_is_none_however_unusual()
    {
        var hours = new int[Learnt];
        hours[^1] = 4;
        Assert.Null(BurstDetector.Find(Traffic.Record(hours, Learnt)));
        hours[^1] = 5;
        Assert.NotNull(BurstDetector.Find(Traffic.Record(hours, Learnt)));
    }

    [Fact]
    public void A_watchlist_that_is_new_or_was_changed_has_none()
    {
        var hours = new int[Learnt];
        hours[^1] = 50;
        Assert.Null(BurstDetector.Find(Traffic.Record(hours[^(13 * Day)..], 13 * Day)));
        Assert.Null(BurstDetector.Find(Traffic.Record(hours, Learnt) with { HoursSinceChange = 6 * Day }));
    }

    [Fact]
    public void Hours_in_which_nobody_looked_are_not_taken_for_quiet_ones()
    {
        // Six an hour, and a week in which the monitor did not run: what comes after it is as usual.
        var hours = Enumerable.Range(0, Learnt).Select(hour => hour is >= Learnt - (9 * Day) and < Learnt - (2 * Day) ? 0 : 6).ToArray();
        var unwatched = Enumerable.Range(2 * Day, 7 * Day).ToHashSet();
        Assert.Null(BurstDetector.Find(Traffic.Record(hours, Learnt) with { Unwatched = unwatched }));
    }

    [Fact]
    public void It_is_told_once_ends_by_itself_and_its_own_reports_make_no_second_one()
    {
        var hours = new int[Learnt + Day];
        for (var hour = Learnt; hour < Learnt + 3; hour++)
            hours[hour] = 40;
        var events = new List<(int Hour, WatchEvent Event)>();
        WatchState? state = null;
        for (var now = 1; now <= hours.Length; now++)
        {
            var record = hours.Take(now).Reverse().Select((count, hour) => (count, hour)).ToDictionary(each => each.hour, each => each.count);
            var look = Watcher.Look(state, reefs, new WatchFacts(Traffic.Begin.AddHours(now), record), Traffic.Begin.AddHours(now), continuous: false);
            state = look.State;
            events.AddRange(look.Events.Select(each => (now - Learnt, each)));
        }

        Assert.Equal(2, events.Count);
        Assert.IsType<WatchEvent.BurstBegan>(events[0].Event);
        Assert.Equal(1, events[0].Hour);
        Assert.IsType<WatchEvent.BurstEnded>(events[1].Event);
        Assert.InRange(events[1].Hour, 4, 6);
    }
}
