using NewsMonitor.Benchmarks.Stories;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.UnitTests.Stories;

/// <summary>What stories come to on real news: prints every figure and holds the ones that were promised.</summary>
public sealed class StoryReport(ITestOutputHelper output)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reports_of_one_event_come_together()
    {
        var labelled = LabelledItem.Read(SharedNews.File("events-dev.jsonl"));
        var dated = await BCubedAsync(labelled);
        output.WriteLine($"events by the dates of their publishers: {dated}");
        output.WriteLine($"events all on one day: {await BCubedAsync([.. labelled.Select(each => each with { Item = each.Item with { FirstSeen = labelled[0].Item.FirstSeen } })])}");
        output.WriteLine("cross-validated by event: dotnet run -c Release --project tests/NewsMonitor.Benchmarks -- learn-events ../shared/news");
        Assert.True(dated is { F1: >= 0.93, WorstRatio: <= 1.5 }, dated.ToString());
    }

    [Theory]
    [InlineData("title")]
    [InlineData("summary")]
    public async Task Copies_with_one_field_edited_are_found(string held)
    {
        var groups = SyndicatedGroup.Read(SharedNews.File("syndication-dev.jsonl.gz")).Where(group => group.Held == held && group.AllHaveText).ToList();
        var edited = await RecallAsync(groups.Where(group => !group.Exact), (_, item) => item);
        output.WriteLine($"same {held}, the other edited: {edited}");
        output.WriteLine($"same {held}, the other the same: {await RecallAsync(groups.Where(group => group.Exact), (_, item) => item)}");
        output.WriteLine($"same {held}, the other edited, without the {held}: {await RecallAsync(groups.Where(group => !group.Exact), SyndicatedGroup.WithoutHeld)}");
        Assert.InRange(edited.Copies, 0.90, 1);
    }

    [Fact]
    public async Task Copies_that_are_nothing_but_a_headline_are_found()
    {
        var groups = SyndicatedGroup.Read(SharedNews.File("syndication-dev.jsonl.gz")).Where(group => !group.AllHaveText);
        var recall = await RecallAsync(groups, (_, item) => item);
        output.WriteLine($"one side without a summary: {recall}");
        Assert.InRange(recall.Copies, 0.60, 1);
    }

    [Fact]
    public async Task Copies_of_two_weeks_are_few_enough_to_read()
    {
        var items = Background.Read(SharedNews.File("items-2023-01.jsonl.gz"));
        var placed = await new Shelf().PlaceAsync(items, Cancellation);
        foreach (var relation in placed.CountBy(decision => decision.Relation))
            output.WriteLine($"{relation.Key}: {relation.Value}");
        output.WriteLine($"the largest stories: {string.Join(", ", placed.CountBy(decision => decision.Story).Select(story => story.Value).OrderDescending().Take(10))}");
        // Where headline and text both differ a false copy can hide; those are to be read.
        var doubtful = placed.Index().Where(one => one.Item.Relation == Relation.Copy && one.Item.Similarity < 0.9 && items[one.Index].Title != items[Of(one.Item)].Title).ToList();
        output.WriteLine($"to be read: {doubtful.Count} copies of another headline that share less than 90%, of {items.Count} items");
        foreach (var (index, decision) in doubtful.OrderBy(one => one.Item.Similarity))
            output.WriteLine(FormattableString.Invariant($"{decision.Similarity:0.00} {items[index].Source}: {items[index].Title} <= {items[Of(decision)].Source}: {items[Of(decision)].Title}"));
        Assert.InRange(doubtful.Count, 0, 14 * 30);
    }

    [Fact]
    public async Task English_and_French_reports_of_one_event_meet()
    {
        var items = TwoLanguages.Items;
        var placed = await new Shelf().PlaceAsync(items, Cancellation);
        var pairs = items.Count / 2;
        var met = Enumerable.Range(0, pairs).Count(i => placed[i].Story == placed[i + pairs].Story);
        var wrong = placed.Index().Count(one => one.Item.Story.Value != (one.Index % pairs) + 1 && one.Item.Relation != Relation.New);
        output.WriteLine($"English and French: {met} of {pairs} pairs meet, {wrong} reports are put to another event");
        Assert.Equal((true, 0), (met >= pairs * 3 / 4, wrong));
    }

    private static int Of(StoryDecision decision) => (int)decision.Of!.Value.Value - 1;

    private static async Task<BCubed> BCubedAsync(IReadOnlyList<LabelledItem> labelled)
    {
        var placed = await new Shelf(StoryPolicy.ForFiles).PlaceAsync(labelled.Select(each => each.Item), Cancellation);
        return BCubed.Of([.. labelled.Zip(placed).Where(one => one.First.Event is not null).Select(one => (one.First.Event!, one.Second.Story.Value))]);
    }

    /// <summary>All groups in one stream, as they came.</summary>
    private static async Task<Recall> RecallAsync(IEnumerable<SyndicatedGroup> groups, Func<SyndicatedGroup, Item, Item> seen)
    {
        var stream = groups.SelectMany((group, number) => group.Items.Select(item => (Group: number, Item: seen(group, item)))).OrderBy(one => one.Item.FirstSeen).ToList();
        var placed = await new Shelf().PlaceAsync(stream.Select(one => one.Item), Cancellation);
        var (later, copies, together) = (0, 0, 0);
        foreach (var group in stream.Zip(placed, (one, decision) => (one.Group, Decision: decision)).GroupBy(one => one.Group))
        {
            var decisions = group.Select(one => one.Decision).ToList();
            for (var i = 1; i < decisions.Count; i++)
            {
                var withAnother = decisions.Where((_, other) => other != i).Any(other => other.Story == decisions[i].Story);
                later++;
                together += withAnother ? 1 : 0;
                copies += withAnother && decisions[i].Relation == Relation.Copy ? 1 : 0;
            }
        }

        return new Recall((double)copies / later, (double)together / later, later);
    }

    private readonly record struct Recall(double Copies, double SameStory, int Items)
    {
        public override string ToString() => FormattableString.Invariant($"{Copies:0.000} of {Items} items told as copies, {SameStory:0.000} in the same story");
    }
}
