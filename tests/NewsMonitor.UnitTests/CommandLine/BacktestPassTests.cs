using NewsMonitor.CommandLine;
using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Feeds;
using NewsMonitor.UnitTests.Backtesting;

namespace NewsMonitor.UnitTests.CommandLine;

public sealed class BacktestPassTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_is_read_is_shown_and_what_matches_is_kept()
    {
        var seen = 0;
        var items = Enumerable.Range(0, 5000).Select(number => Numbered(number, number % 7 == 0 ? "a reef" : "a ferry"));
        var kept = await Pass().RunAsync(items.ToAsyncEnumerable(), batch => seen += batch.Count, Cancellation);
        Assert.Equal(5000, seen);
        Assert.Equal(Enumerable.Range(0, 5000).Where(number => number % 7 == 0), kept.Order());
    }

    [Fact]
    public async Task A_reading_that_fails_ends_the_pass_with_its_own_error()
    {
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Pass().RunAsync(Broken(), _ => { }, Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
        Assert.Equal("row 1000", error.Message);
    }

    [Fact]
    public async Task A_matching_that_fails_ends_the_pass_with_its_own_error()
    {
        var pass = new BacktestPass<int, int>(TrialOfReefs(), number => number == 999 ? throw new InvalidDataException("item 999") : Numbered(number, "a reef"), (number, _) => number);
        var numbers = Enumerable.Range(0, 1_000_000).ToAsyncEnumerable();
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => pass.RunAsync(numbers, _ => { }, Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
        Assert.Equal("item 999", error.Message);
    }

    private static async IAsyncEnumerable<Item> Broken()
    {
        for (var number = 0; number < 1000; number++)
            yield return Numbered(number, "a reef");
        await Task.CompletedTask;
        throw new InvalidDataException("row 1000");
    }

    private static BacktestPass<Item, int> Pass() => new(TrialOfReefs(), item => item, (item, _) => int.Parse(item.Identity, System.Globalization.CultureInfo.InvariantCulture));

    private static Trial TrialOfReefs() => new(SomeTrial.Set(SomeTrial.Reefs("reef")), null);

    private static Item Numbered(int number, string title) => new() { Identity = $"{number}", Title = title };
}
