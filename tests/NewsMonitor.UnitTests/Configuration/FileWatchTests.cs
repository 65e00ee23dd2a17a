using NewsMonitor.Configuration.Reload;

namespace NewsMonitor.UnitTests.Configuration;

public sealed class FileWatchTests
{
    private static readonly FileStamps s_first = Stamps(length: 100);
    private static readonly FileStamps s_half = Stamps(length: 40);
    private static readonly FileStamps s_second = Stamps(length: 120);
    private static readonly FileStamps s_gone = Stamps(length: null);

    [Fact]
    public void Files_that_stay_as_they_were_read_are_not_read_again() =>
        Assert.False(Seen((0, s_first), (5000, s_first)).IsDue(At(60_000)));

    [Fact]
    public void Changed_files_are_read_when_they_have_been_still_for_a_second()
    {
        var watch = Seen((500, s_second), (1000, s_second), (1499, s_second));
        Assert.Equal((false, true), (watch.IsDue(At(1499)), watch.IsDue(At(1500))));
    }

    [Fact]
    public void A_half_written_file_is_not_read_while_it_grows() =>
        Assert.False(Seen((500, s_half), (1400, s_second)).IsDue(At(2000)));

    [Fact]
    public void A_file_that_is_missing_for_an_instant_is_not_missed() =>
        Assert.False(Seen((500, s_gone), (1000, s_first)).IsDue(At(60_000)));

    [Fact]
    public void A_file_that_stays_away_is_a_change() =>
        Assert.True(Seen((500, s_gone), (1000, s_gone)).IsDue(At(1500)));

    [Fact]
    public void What_was_read_is_not_read_again_however_wrong_it_was()
    {
        var watch = FileWatch.After(s_second, At(2000)).See(s_second, At(2500)).See(s_second, At(3000));
        Assert.False(watch.IsDue(At(60_000)));
    }

    [Fact]
    public void A_file_that_changed_while_it_was_read_is_read_once_more()
    {
        // The stamps of a reading are taken before it.
        var watch = FileWatch.After(s_half, At(2000)).See(s_second, At(2500)).See(s_second, At(3500));
        Assert.True(watch.IsDue(At(3500)));
    }

    [Fact]
    public void The_same_files_in_another_order_or_number_are_others() =>
        Assert.NotEqual(new FileStamps([Stamp("/a", 1)]), new FileStamps([Stamp("/a", 1), Stamp("/b", 1)]));

    /// <summary>The first files were read at 0; then looks, at milliseconds.</summary>
    private static FileWatch Seen(params (int At, FileStamps Stamps)[] looks) =>
        looks.Aggregate(FileWatch.After(s_first, TimeSpan.Zero), (watch, look) => watch.See(look.Stamps, At(look.At)));

    private static TimeSpan At(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    private static FileStamps Stamps(long? length) => new([Stamp("/etc/newsmonitor/appsettings.json", length), Stamp("/etc/newsmonitor/watchlists/a.json", 7)]);

    private static FileStamp Stamp(string path, long? length) => new(path, length, DateTime.UnixEpoch);
}
