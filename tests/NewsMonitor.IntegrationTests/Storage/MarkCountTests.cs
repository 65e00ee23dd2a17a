using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Matching;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Feedback;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class MarkCountTests(StorageProvider provider) : StorageTests(provider)
{
    private static readonly EmailChannel Readers = new("desk", ["one@example.org", "two@example.org", "three@example.org"]);

    private int _told;

    [Theory]
    [InlineData("UUN", 1, 0)]
    [InlineData("UNN", 0, 1)]
    [InlineData("UN", 1, 0)]
    [InlineData("N", 0, 1)]
    [InlineData("", 0, 0)]
    public async Task A_story_counts_as_most_of_its_alerts_readers_marked_it_and_as_useful_in_a_draw(string marks, int useful, int noise)
    {
        await TellAsync(marks);
        var mali = await MaliAsync();
        Assert.Equal((useful, noise, marks.Length), (mali.Useful, mali.Noise, mali.Marks));
    }

    [Fact]
    public async Task Precision_is_the_useful_part_of_the_stories_that_were_marked()
    {
        foreach (var marks in new[] { "U", "UU", "UUU", "N", "" })
            await TellAsync(marks);
        Assert.Equal(0.75, (await MaliAsync()).Precision);
    }

    [Fact]
    public async Task Without_marks_there_is_no_precision()
    {
        await TellAsync("");
        Assert.Null((await MaliAsync()).Precision);
    }

    [Fact]
    public async Task Precision_outlives_the_alerts()
    {
        await TellAsync("N");
        await TellAsync("U");
        Time.Advance(TimeSpan.FromDays(100));
        await Database.Retention.PurgeAsync(TimeSpan.FromDays(30), TimeSpan.FromDays(90), Cancellation);
        var mali = Assert.Single(await CountsAsync(Some.Now, Time.GetUtcNow()));
        Assert.Equal((0, 0.5), (mali.Alerts, mali.Precision));
    }

    [Fact]
    public async Task What_was_told_outside_the_span_does_not_count()
    {
        await TellAsync("N");
        Time.Advance(TimeSpan.FromDays(1));
        await TellAsync("U");
        Assert.Equal((1, 1.0), await OneAsync(Some.Now.AddSeconds(1), Time.GetUtcNow().AddSeconds(1)));
        Assert.Equal((1, 0.0), await OneAsync(Some.Now, Time.GetUtcNow()));

        async Task<(int, double?)> OneAsync(DateTimeOffset from, DateTimeOffset to) =>
            Assert.Single(await CountsAsync(from, to)) is { Alerts: var alerts, Precision: var precision } ? (alerts, precision) : default;
    }

    [Fact]
    public async Task Alerts_a_day_are_reckoned_over_the_days_on_record()
    {
        await TellAsync("");
        Time.Advance(TimeSpan.FromDays(4));
        for (var i = 0; i < 7; i++)
            await TellAsync("");
        Assert.Equal((8, 2), (Assert.Single(await CountsAsync(Some.Now.AddDays(-90), Some.Now.AddDays(4).AddSeconds(1))) is var mali ? mali.Alerts : 0, Math.Round(mali.AlertsADay, 3)));
    }

    [Fact]
    public async Task A_first_hour_is_no_day_of_many_alerts()
    {
        await TellAsync("");
        await TellAsync("");
        Assert.Equal(2, (await MaliAsync()).AlertsADay);
    }

    [Fact]
    public async Task The_most_harmful_term_comes_first_with_what_it_was_evidence_of()
    {
        await TellAsync("N", ("mali", 1), ("football", 3));
        await TellAsync("N", ("mali", 1), ("football", 3));
        await TellAsync("U", ("mali", 1), ("envoy", 1));
        await TellAsync("UUN", ("mali", 1), ("envoy", 1));
        Assert.Equal([new("football", 2, 0, 1.5), new("mali", 2, 2, -0.5), new TermMarks("envoy", 0, 2, -1)], await TermsAsync("mali"));
    }

    [Fact]
    public async Task Terms_are_those_of_the_watchlist_asked_for()
    {
        await TellAsync("N", ("mali", 1));
        Assert.Empty(await TermsAsync("niger"));
    }

    [Fact]
    public async Task A_story_without_terms_blames_none()
    {
        await TellAsync("N", []);
        Assert.Empty(await TermsAsync("mali"));
        Assert.Equal(1, (await MaliAsync()).Noise);
    }

    [Fact]
    public async Task Of_very_many_terms_those_that_brought_the_most_are_kept()
    {
        await TellAsync("N", [.. Enumerable.Range(1, 80).Select(points => ($"term{points}", (double)points))]);
        var terms = await TermsAsync("mali");
        Assert.Equal((50, "term80"), (terms.Count, terms[0].Term));
    }

    /// <summary>A story of its own, marked so by its readers: U or N each.</summary>
    private async Task TellAsync(string marks, params (string Term, double Points)[] terms)
    {
        Evidence[] evidence = [.. terms.Select(term => new Evidence(term.Term, term.Term, Field.Title, 0, term.Term.Length, term.Points))];
        await PollAsync($"item-{_told++}", item => Some.Alert(item, channel: Readers) is var alert
            ? alert with { Entries = [alert.Entries[0] with { Evidence = evidence }] }
            : alert);
        var key = await Database.Marks.KeyAsync(Cancellation);
        var claimed = await ClaimDeliveriesAsync();
        foreach (var each in claimed)
            await RecordAsync(each, new DeliveryOutcome.Delivered("250 accepted"));
        foreach (var (index, mark) in marks.Index())
        {
            var delivery = claimed[index].Delivery;
            Assert.True(await Database.Marks.SetAsync(key.TokenOf(delivery.Id, Assert.Single(delivery.Alert.Entries).ItemId), mark == 'U' ? Mark.Useful : Mark.Noise, Cancellation));
        }
    }

    private async Task<WatchlistMarks> MaliAsync()
    {
        var mali = Assert.Single(await CountsAsync(Some.Now.AddDays(-1), Time.GetUtcNow().AddSeconds(1)));
        Assert.Equal("mali", mali.Watchlist);
        return mali;
    }

    private Task<IReadOnlyList<WatchlistMarks>> CountsAsync(DateTimeOffset from, DateTimeOffset to) => Database.MarkCounts.WatchlistsAsync(from, to, Cancellation);

    private Task<IReadOnlyList<TermMarks>> TermsAsync(string watchlist) =>
        Database.MarkCounts.TermsAsync(watchlist, Some.Now.AddDays(-1), Time.GetUtcNow().AddSeconds(1), Cancellation);
}
