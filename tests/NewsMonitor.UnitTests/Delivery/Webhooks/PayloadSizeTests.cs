using System.Text.Json;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Matching;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

public class PayloadSizeTests
{
    private const string Arabic = "مالي تطرد خمسة دبلوماسيين فرنسيين وتغلق مكتب الملحق العسكري";

    [Fact]
    public void An_ordinary_alert_is_whole() =>
        Assert.False(Data(WebhookFormat.Standard, SomeAlert.Of(SomeAlert.Entry(others: [SomeAlert.Other("A"), SomeAlert.Other("B")]))).TryGetProperty("omitted", out _));

    [Theory]
    [InlineData(WebhookFormat.Standard)]
    [InlineData(WebhookFormat.CloudEvents)]
    public void A_story_with_hundreds_of_reprints_stays_below_20_KB(WebhookFormat format) => Assert.InRange(Bytes(format, Reprinted).Length, 2_000, 20_000);

    [Fact]
    public void Its_counts_are_of_all_and_it_says_how_many_it_leaves_out()
    {
        var data = Data(WebhookFormat.Standard, Reprinted);

        Assert.Equal(400, data.GetProperty("copies").GetInt32());
        Assert.Equal(401, data.GetProperty("items").GetArrayLength() + data.GetProperty("omitted").GetProperty("items").GetInt32());
    }

    [Fact]
    public void What_is_new_is_kept_before_what_is_not()
    {
        var news = SomeAlert.Other("Niamey Post", title: "What nobody knew", id: 1);
        var entry = SomeAlert.Entry(others: [news, .. Reprints]) with { AlsoNew = [news], Earlier = SomeAlert.Earlier, Telling = Telling.FollowUp };
        var data = Data(WebhookFormat.Standard, SomeAlert.OfKind(AlertKind.FollowUp, entry));

        Assert.Contains(1, data.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()));
    }

    [Fact]
    public void The_heaviest_evidence_is_kept()
    {
        var evidence = Enumerable.Range(1, 2000).Select(n => new Evidence($"term {n}", "French", Field.Content, n, 6, n % 100)).ToList();
        var data = Data(WebhookFormat.Standard, SomeAlert.Of(SomeAlert.Entry(evidence: evidence)));

        Assert.Contains(99, data.GetProperty("evidence").EnumerateArray().Select(each => each.GetProperty("weight").GetDouble()));
        Assert.Equal(2000, data.GetProperty("evidence").GetArrayLength() + data.GetProperty("omitted").GetProperty("evidence").GetInt32());
    }

    [Fact]
    public void A_text_written_anew_stays_below_20_KB()
    {
        var changes = Enumerable.Range(0, 50).Select(n => SomeAlert.Change("x", new string('a', 1500), new string('b', 1500), Field.Content));

        Assert.InRange(Bytes(WebhookFormat.Standard, SomeAlert.News(Telling.Correction, SomeAlert.Entry() with { Changes = [.. changes] })).Length, 2_000, 20_000);
    }

    [Fact]
    public void A_digest_of_a_hundred_stories_is_whole() =>
        Assert.Equal(100, Data(WebhookFormat.Standard, Digest(100)).GetProperty("stories").GetArrayLength());

    [Fact]
    public void A_digest_of_a_thousand_keeps_the_strongest_and_counts_the_rest()
    {
        var bytes = Bytes(WebhookFormat.Standard, Digest(1000));
        var data = JsonDocument.Parse(bytes).RootElement.GetProperty("data");
        var kept = data.GetProperty("stories").GetArrayLength();

        Assert.InRange(bytes.Length, 50_000, 200_000);
        Assert.Equal((1000, 1000L), (kept + data.GetProperty("omitted").GetProperty("stories").GetInt32(), data.GetProperty("stories")[0].GetProperty("story").GetInt64()));
    }

    private static readonly OutgoingAlert Reprinted = SomeAlert.Of(SomeAlert.Entry(title: Arabic, others: Reprints));

    private static List<Core.Alerts.StoryMember> Reprints => [.. Enumerable.Range(0, 400).Select(n => SomeAlert.Other($"Outlet {n}", title: Arabic))];

    private static OutgoingAlert Digest(int stories) =>
        SomeAlert.OfKind(AlertKind.Digest, [.. Enumerable.Range(1, stories).Select(n => SomeAlert.Entry(story: n, score: n))]);

    private static byte[] Bytes(WebhookFormat format, OutgoingAlert alert) => WebhookBody.Of(format, SomeAlert.Delivery(alert)).Bytes;

    private static JsonElement Data(WebhookFormat format, OutgoingAlert alert) => JsonDocument.Parse(Bytes(format, alert)).RootElement.GetProperty("data");
}
