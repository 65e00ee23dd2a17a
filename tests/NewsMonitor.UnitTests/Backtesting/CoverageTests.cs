using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Feeds;
using static NewsMonitor.UnitTests.Backtesting.SomeTrial;

namespace NewsMonitor.UnitTests.Backtesting;

public sealed class CoverageTests
{
    [Fact]
    public void A_rate_is_by_the_time_between_the_oldest_item_and_the_newest()
    {
        var coverage = Count(Seen(0), Seen(60), Seen(12));
        Assert.Equal((3, Start, Start.AddHours(60), 2.5), (coverage.Items, coverage.From!.Value, coverage.To!.Value, coverage.Days));
        Assert.Equal(2, coverage.PerDay(5));
    }

    [Fact]
    public void A_few_hours_count_as_a_day() => Assert.Equal(3, Count(Seen(0), Seen(4)).PerDay(3));

    [Fact]
    public void What_one_pass_brought_goes_by_when_it_was_published()
    {
        var coverage = Count(Seen(0, published: -96), Seen(1, published: -24));
        Assert.Equal((Start.AddHours(-96), Start.AddHours(-24), 3), (coverage.From!.Value, coverage.To!.Value, coverage.Days));
    }

    [Fact]
    public void A_store_of_more_than_a_day_goes_by_when_items_were_first_seen() =>
        Assert.Equal(2, Count(Seen(0, published: -2000), Seen(48)).Days);

    [Fact]
    public void Items_without_a_date_are_counted_and_cover_nothing()
    {
        var counter = new Coverage.Counter();
        counter.Add(Seen(0));
        counter.Add(Seen(4000), dated: false);
        Assert.Equal((2, 1), (counter.Count().Items, counter.Count().Days));
    }

    [Fact]
    public void Nothing_covers_a_day_with_nothing_in_it()
    {
        var coverage = Count();
        Assert.Equal((0, null, 1, 0), (coverage.Items, coverage.From, coverage.Days, coverage.PerDay(0)));
    }

    private static Coverage Count(params Item[] items)
    {
        var counter = new Coverage.Counter();
        foreach (var item in items)
            counter.Add(item);
        return counter.Count();
    }

    private static Item Seen(int hour, int? published = null) =>
        new() { Identity = "a", FirstSeen = Start.AddHours(hour), Published = Start.AddHours(published ?? hour) };
}
