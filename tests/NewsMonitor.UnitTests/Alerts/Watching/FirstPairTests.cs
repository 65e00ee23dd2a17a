using NewsMonitor.Core.Alerts.Watching;

namespace NewsMonitor.UnitTests.Alerts.Watching;

public sealed class FirstPairTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(200, null, 90)]
    [InlineData(200, 91, 90)]
    [InlineData(200, 90, null)]
    [InlineData(200, 0, null)]
    [InlineData(30, null, 30)]
    [InlineData(13, null, null)]
    public void Two_are_named_together_for_the_first_time_as_far_as_the_record_goes(int watchedDays, int? lastDays, int? days)
    {
        var record = new PairRecord(Now.AddDays(-watchedDays), lastDays is { } last ? Now.AddDays(-last) : null);
        Assert.Equal(days, FirstPair.Of(new EntityPair("Bamako", "Paris"), record, Now)?.Days);
    }

    [Fact]
    public void What_is_not_known_to_be_watched_is_no_first() => Assert.Null(FirstPair.Of(new EntityPair("Bamako", "Paris"), new PairRecord(null, null), Now));

    [Fact]
    public void Every_two_of_them_are_a_pair_in_one_order() =>
        Assert.Equal(
            [new EntityPair("Bamako", "Moscow"), new EntityPair("Bamako", "Paris"), new EntityPair("Moscow", "Paris")],
            EntityPair.Of(["Paris", "Bamako", "Moscow", "Paris"]));
}
