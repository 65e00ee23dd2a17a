using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Delivery.Webhooks.Endpoints;

namespace NewsMonitor.UnitTests.Delivery.Webhooks.Endpoints;

public class PaceTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new(SomeAlert.Now);

    [Fact]
    public async Task Turns_come_one_an_interval()
    {
        var pace = new Pace(Second, _time);
        var turns = Enumerable.Range(0, 3).Select(_ => pace.TurnAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)).ToList();
        var taken = new List<int>();
        for (var second = 0; second < 3; second++, _time.Advance(Second))
            taken.Add(turns.Count(turn => turn.IsCompleted));
        await Task.WhenAll(turns);

        Assert.Equal([1, 2, 3], taken);
    }

    [Fact]
    public async Task Who_comes_late_does_not_wait()
    {
        var pace = new Pace(Second, _time);
        await Turn(pace);
        _time.Advance(Second);

        Assert.True(Turn(pace).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_turn_too_far_away_is_refused_and_not_taken()
    {
        var pace = new Pace(Second, _time);
        await Turn(pace);

        Assert.False(await pace.TurnAsync(TimeSpan.FromSeconds(0.5), TestContext.Current.CancellationToken));
        _time.Advance(Second);
        Assert.True(Turn(pace).IsCompletedSuccessfully);
    }

    [Fact]
    public void Without_a_pace_all_go_at_once()
    {
        var pace = new Pace(TimeSpan.Zero, _time);

        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(Turn(pace).IsCompletedSuccessfully));
    }

    private static Task<bool> Turn(Pace pace) => pace.TurnAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
}
