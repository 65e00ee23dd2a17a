using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.UnitTests.Stories.Revisions;

public sealed class RevisionTextTests
{
    [Fact]
    public void No_changes_are_no_text() => Assert.Equal("", RevisionText.Of([]));

    [Fact]
    public void Words_that_gave_way_stand_beside_those_that_took_their_place() =>
        Assert.Equal("Title was: five / now: six", RevisionText.Of([Hunk("five", "six")]));

    [Fact]
    public void Words_that_came_are_added() => Assert.Equal("Title added: six more", RevisionText.Of([Hunk("", "six more")]));

    [Fact]
    public void Words_that_went_are_no_longer_there() => Assert.Equal("Title no longer: of the", RevisionText.Of([Hunk("of the", "")]));

    [Fact]
    public void Hunks_beyond_the_number_asked_for_are_counted() =>
        Assert.Equal("Title was: a / now: b\nand 2 more", RevisionText.Of([Hunk("a", "b"), Hunk("c", "d"), Hunk("e", "f")], most: 1));

    [Fact]
    public void A_long_text_is_cut_after_a_word() =>
        Assert.Equal("Title added: rivers run …", RevisionText.Of([Hunk("", "rivers run, seawards")], longest: 14));

    [Fact]
    public void A_single_long_word_is_not_cut_within_a_character() =>
        Assert.Equal("Title added: ab …", RevisionText.Of([Hunk("", "ab\U0001F30Acd")], longest: 3));

    [Fact]
    public void A_hunk_stays_on_its_line() => Assert.Equal("Title added: one two", RevisionText.Of([Hunk("", "one\r\n\ttwo")]));

    private static RevisionHunk Hunk(string removed, string added) => new(Field.Title, removed, 0, added, 0);
}
