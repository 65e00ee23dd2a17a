using System.Text.RegularExpressions;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Delivery.Email;

namespace NewsMonitor.UnitTests.Delivery.Email;

public partial class MailTemplatesTests
{
    private static readonly OutgoingAlert Story = SomeAlert.Of(SomeAlert.Entry(others:
    [
        SomeAlert.Other("Dakar Daily"),
        SomeAlert.Other("Radio Niger", Relation.FollowUp, "Paris answers", link: null),
    ]));

    [Theory]
    [InlineData("Bamako sends five French diplomats home\nhttps://news.example/mali/diplomats?id=7&lang=en\n")]
    [InlineData("Sahel Wire\nPublished: 22 Sep 2025, 08:10 UTC\nFetched:   22 Sep 2025, 08:28 UTC\nSent:      22 Sep 2025, 08:30 UTC\n")]
    [InlineData("score 7.5 for watchlist france-mali\n  4  french^2: found \"French\" in title\n")]
    [InlineData("OTHER SOURCES: 2 independent, 1 copy\n  Dakar Daily (copy, 22 Sep 2025, 08:15 UTC): Mali expels diplomats\n    https://other.example/a\n")]
    [InlineData("\n-- \nYou receive this because the watchlist “france-mali” sends its alerts to the channel “desk”.\n")]
    public void The_text_part_stands_alone(string passage) => Assert.Contains(passage, Text(Story), StringComparison.Ordinal);

    [Fact]
    public void Matched_words_are_marked_in_title_and_summary() =>
        Assert.Equal(["French", "foreign ministry"], Marks().Matches(Html(Story)).Select(match => match.Groups[1].Value));

    [Fact]
    public void Words_that_were_found_in_a_text_since_revised_are_not_marked_elsewhere()
    {
        var found = SomeAlert.Found("Bamako sends five French diplomats home", "French", Field.Title);
        Assert.Empty(Marks().Matches(Html(SomeAlert.Of(SomeAlert.Entry("Bamako summons a chargé d'affaires at noon", evidence: [found])))));
    }

    [Fact]
    public void Html_links_go_to_http_addresses_only()
    {
        var links = Links().Matches(Html(Story)).Select(match => match.Groups[1].Value).Distinct();

        Assert.Equal(["https://news.example/mali/diplomats?id=7&amp;lang=en", "https://other.example/a"], links);
    }

    [Theory]
    [InlineData("<img")]
    [InlineData("<script")]
    [InlineData("<link")]
    [InlineData("url(")]
    [InlineData("@import")]
    public void Html_loads_nothing_from_elsewhere(string loader) => Assert.DoesNotContain(loader, Html(Story), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void An_item_without_link_is_told_without_one() =>
        Assert.DoesNotContain("href", Html(SomeAlert.Of(SomeAlert.Entry(link: null))), StringComparison.Ordinal);

    [Fact]
    public void What_only_the_content_shows_is_quoted_from_it()
    {
        var content = "Long before. Colonel Goita spoke at noon.";

        var html = Html(SomeAlert.Of(SomeAlert.Entry(content: content, evidence: [SomeAlert.Found(content, "Goita", Field.Content)])));

        Assert.Contains("Goita", Marks().Matches(html).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [InlineData(AlertKind.Digest, "Digest: 2 stories")]
    [InlineData(AlertKind.Baseline, "Already there when watching began: 2 stories")]
    [InlineData(AlertKind.QuietHours, "During quiet hours: 2 stories")]
    [InlineData(AlertKind.Overflow, "More than the hourly limit: 2 stories")]
    public void Alerts_that_gather_say_why_and_list_the_highest_score_first(AlertKind kind, string heading)
    {
        var text = Text(SomeAlert.OfKind(kind, SomeAlert.Entry("Low", score: 1, story: 1), SomeAlert.Entry("High", score: 9, story: 2)));

        Assert.StartsWith(heading, text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("1. High", StringComparison.Ordinal) < text.IndexOf("2. Low", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_list_says_how_many_more_there_are()
    {
        var entries = Enumerable.Range(1, 60).Select(n => SomeAlert.Entry(story: n));

        Assert.Contains("and 10 more", Text(SomeAlert.OfKind(AlertKind.Baseline, [.. entries])), StringComparison.Ordinal);
    }

    private static string Html(OutgoingAlert alert) => MailTemplates.BuiltIn.Html(MailModel.Of(alert, SomeAlert.Now));

    private static string Text(OutgoingAlert alert) => MailTemplates.BuiltIn.Text(MailModel.Of(alert, SomeAlert.Now));

    [GeneratedRegex("<span class=\"mark\"[^>]*>([^<]*)</span>")]
    private static partial Regex Marks();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Links();
}
