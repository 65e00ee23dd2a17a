using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Indexing;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.UnitTests.Stories;

public sealed class StoryTraitsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Traits_come_back_from_their_bytes_as_they_were()
    {
        var traits = TraitReader.Read(Report("Harbour pilots of Kelvaro walk out over 3 night shifts", "Eleven freighters wait at anchor off Mali, Reuters said."));
        Assert.Equal(traits.ToBytes(), StoryTraits.FromBytes(traits.ToBytes()).ToBytes());
    }

    [Fact]
    public void Bytes_of_another_make_are_refused() => Assert.Throws<FormatException>(() => StoryTraits.FromBytes([9, 0, 0, 0, 0, 0, 0, 0, 0]));

    [Theory]
    [InlineData("On this day: the bridge of Kelvaro falls")]
    [InlineData("Ten years ago today the pilots of Kelvaro walked out")]
    [InlineData("Il y a 20 ans, le pont de Kelvaro s'effondrait")]
    [InlineData("From the archive: Kelvaro at war")]
    [InlineData("Kelvaro remembers its pilots ten years after the storm")]
    [InlineData("Dix ans après la tempête, Kelvaro se souvient")]
    public void What_looks_back_is_told_by_its_headline(string title) => Assert.Equal(Retrospect.Anniversary, TraitReader.Read(Report(title, "")).Retrospect);

    [Theory]
    [InlineData("Man wanted for years arrested in Kelvaro")]
    [InlineData("Bridge of Kelvaro to open in two years")]
    [InlineData("Four years after the storm, Kelvaro and Ostrand cut their ties")]
    [InlineData("Deux pilotes libérés trois ans après leur enlèvement")]
    [InlineData("Fire destroys the archives of Kelvaro")]
    [InlineData("C'était un sabotage, dit le procureur de Kelvaro")]
    [InlineData("Otage enlevé il y a 10 ans, il rentre à Kelvaro")]
    public void News_about_years_is_news(string title) => Assert.Equal(Retrospect.No, TraitReader.Read(Report(title, "")).Retrospect);

    [Fact]
    public void A_republished_article_is_told_by_its_date() =>
        Assert.Equal(Retrospect.OldDate, TraitReader.Read(Report("Kelvaro", "") with { Published = Noon.AddDays(-31) }).Retrospect);

    [Theory]
    [InlineData("https://port.example/2025/11/03/pilots", Retrospect.MovedDate)]
    [InlineData("https://port.example/2026-01-14-pilots", Retrospect.No)]
    [InlineData("https://port.example/id-2025/99/99/pilots", Retrospect.No)]
    public void A_moved_date_is_told_by_the_address(string link, Retrospect expected) =>
        Assert.Equal(expected, TraitReader.Read(Report("Kelvaro", "") with { Link = link, Published = Noon }).Retrospect);

    [Fact]
    public void What_was_unlearnt_is_found_no_more()
    {
        var index = new StoryIndex();
        var traits = TraitReader.Read(Report("Harbour pilots of Kelvaro walk out", ""));
        index.Learn(new ItemId(1), new StoryId(1), Noon, copy: false, traits);
        var mark = index.Mark;
        index.Learn(new ItemId(2), new StoryId(2), Noon, copy: false, traits);
        index.Unlearn(mark);
        Assert.Equal([new StoryId(1)], index.Weigh(traits).Select(near => near.Story));
    }

    [Fact]
    public void A_revision_that_is_unlearnt_leaves_the_text_before_it()
    {
        var index = new StoryIndex();
        var traits = TraitReader.Read(Report("Harbour pilots of Kelvaro walk out", ""));
        index.Learn(new ItemId(1), new StoryId(1), Noon, copy: false, traits);
        var mark = index.Mark;
        index.Learn(new ItemId(1), new StoryId(1), Noon, copy: false, TraitReader.Read(Report("Something else altogether", "")), revised: true);
        Assert.Empty(index.Weigh(traits));
        index.Unlearn(mark);
        Assert.Single(index.Weigh(traits));
    }

    [Fact]
    public void An_item_a_person_moved_is_found_in_its_new_story()
    {
        var index = new StoryIndex();
        var traits = TraitReader.Read(Report("Harbour pilots of Kelvaro walk out", ""));
        index.Learn(new ItemId(1), new StoryId(1), Noon, copy: false, traits);
        index.Learn(new ItemId(1), new StoryId(7), Noon, copy: false, traits, revised: true);
        Assert.Equal([new StoryId(7)], index.Weigh(traits).Select(near => near.Story));
    }

    [Fact]
    public void What_is_forgotten_is_found_no_more()
    {
        var index = new StoryIndex();
        var traits = TraitReader.Read(Report("Harbour pilots of Kelvaro walk out", ""));
        index.Learn(new ItemId(1), new StoryId(1), Noon, copy: false, traits);
        index.Forget(Noon.AddSeconds(1));
        Assert.Equal((0, 0), (index.Count, index.Weigh(traits).Count));
    }

    private static Item Report(string title, string summary) => new() { Identity = title, Title = title, Summary = summary, FirstSeen = Noon, Published = Noon };
}
