using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories.Corroborating;

namespace NewsMonitor.UnitTests.Stories;

public sealed class CorroborationTests
{
    private const string AgencyText = "Kelvaro's harbour pilots walked out on Tuesday over a night roster, leaving eleven freighters at anchor, the port told Reuters.";

    [Fact]
    public void Twelve_reprints_of_one_text_are_one_voice() =>
        Assert.Equal(new Corroboration(1, 12), Corroboration.Of([One(1, "Wire", AgencyText), .. Enumerable.Range(2, 12).Select(i => One(i, $"Paper {i}", AgencyText, copyOf: 1))]));

    [Fact]
    public void Texts_of_their_own_by_several_publishers_are_several_voices() =>
        Assert.Equal(3, Corroboration.Of([One(1, "Wire", AgencyText), One(2, "Daily", "Freight piles up."), One(3, "Weekly", "A roster nobody wanted.")]).IndependentSources);

    [Fact]
    public void One_publisher_is_one_voice_whatever_it_writes() =>
        Assert.Equal(1, Corroboration.Of([One(1, "Daily", "Freight piles up."), One(2, "Daily", "A roster nobody wanted.")]).IndependentSources);

    [Fact]
    public void Who_reprints_a_text_and_writes_one_of_its_own_is_a_voice_beside_it() => Assert.Equal(
        new Corroboration(2, 1),
        Corroboration.Of([One(1, "Wire", AgencyText), One(2, "Daily", AgencyText, copyOf: 1), One(3, "Daily", "A roster nobody wanted.")]));

    [Fact]
    public void A_reworded_text_of_one_agency_is_its_voice() => Assert.Equal(
        1,
        Corroboration.Of([One(1, "Wire", AgencyText), One(2, "Daily", "Harbour pilots walked out on Tuesday over a night roster, Reuters reports from the quay.")]).IndependentSources);

    [Fact]
    public void Two_reports_that_credit_one_agency_for_other_things_are_two_voices() =>
        Assert.Equal(2, Corroboration.Of([One(1, "Wire", AgencyText), One(2, "Daily", "The minister of ports resigned over it, Reuters says.")]).IndependentSources);

    [Fact]
    public void Copies_of_a_text_that_is_gone_are_one_voice() =>
        Assert.Equal(new Corroboration(1, 2), Corroboration.Of([One(2, "Daily", AgencyText, copyOf: 1), One(3, "Weekly", AgencyText, copyOf: 1)]));

    [Fact]
    public void It_reads_as_a_person_says_it() => Assert.Equal("3 independent, 12 copies", new Corroboration(3, 12).ToString());

    [Theory]
    [InlineData("BAMAKO (AFP) - Five staff left.", "AFP")]
    [InlineData("The Associated Press saw the list.", "AP")]
    [InlineData("poinformowało PAP ministerstwo", "PAP")]
    [InlineData("He pap-smeared the ap store", null)]
    public void An_agency_is_known_by_how_it_is_written(string text, string? agency) => Assert.Equal(agency, AgencyCredit.In(text));

    private static Report One(long id, string publisher, string body, long? copyOf = null) =>
        new(new ItemId(id), publisher, "", body, copyOf is { } other ? new ItemId(other) : null);
}
