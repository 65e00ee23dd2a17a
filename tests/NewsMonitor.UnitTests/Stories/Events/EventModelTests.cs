using NewsMonitor.Core.Stories.Events;

namespace NewsMonitor.UnitTests.Stories.Events;

public sealed class EventModelTests
{
    /// <summary>Alike in all that is weighed, so that nothing but the guard can say no.</summary>
    private static readonly EventEvidence Alike = new(1, 1, 1, 6, 0, 0, 0, 0, 1, OtherLanguage: false, 100);

    [Fact]
    public void What_shares_rare_words_may_be_one_event() => Assert.InRange(EventModel.Learnt.Probability(Alike), 0.5, 1);

    [Fact]
    public void A_country_alone_makes_no_event() => Assert.Equal(0, EventModel.Learnt.Probability(Alike with { SharedCountries = 6 }));

    [Fact]
    public void Other_countries_make_another_event() => Assert.Equal(0, EventModel.Learnt.Probability(Alike with { OtherCountries = 0.3f }));

    [Fact]
    public void Other_countries_beside_a_common_one_make_it_less_likely() => Assert.True(
        EventModel.Learnt.Probability(Alike with { OtherCountries = 0.3f, SharedCountries = 1 }) < EventModel.Learnt.Probability(Alike with { SharedCountries = 1 }));

    [Fact]
    public void A_number_alone_makes_no_event() => Assert.Equal(0, EventModel.Learnt.Probability(Alike with { SharedNumbers = 6 }));

    [Fact]
    public void A_country_and_a_number_may() => Assert.InRange(EventModel.Learnt.Probability(Alike with { SharedCountries = 3, SharedNumbers = 3 }), 0.5, 1);
}
