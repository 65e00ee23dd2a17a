using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Matching;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

/// <summary>Alerts with one field filled with what somebody wrote to do harm.</summary>
internal static class HostileFields
{
    public static IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string>
    {
        ["Slack mentions"] = "<!channel> <!here|x> <@U024BE7LH> <#C024BE7LR> <https://evil.example|your bank>",
        ["Discord mentions"] = "@everyone @here <@123> <@&456> <#789> <t:1:R> <:smile:1> :wave:",
        ["markup"] = "*b* _i_ ~s~ `c` **b** ||hidden|| [x](https://evil.example) # head > quote - list",
        ["HTML"] = "<script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; &amp; ' \"",
        ["control characters"] = "a\0b\u0007c\u001b[31md\re\nf\u2028g\u0085h\u007Fi",
        ["direction marks"] = "\u202Egpj.exe\u202C \u2066x\u2069 \u200F\u061C\uFEFF\u200By",
        ["card functions"] = "{{DATE(2025-09-22T08:00:00Z, SHORT)}} ${x} <at>all</at> {{{x}}}",
        ["bare links"] = "https://evil.example/pay www.evil.example discord.gg/evil mailto:x@evil.example",
        ["a script's address"] = "javascript:alert(document.domain)",
        ["broken characters"] = "\uD800x\uDC00 \uFFFE \uDBFF",
        ["JSON"] = "\",\"type\":\"x\"},{\"\\u0022",
        ["endless marks"] = "a" + new string('\u0301', 5000),
    };

    public static IReadOnlyDictionary<string, Func<string, OutgoingAlert>> Fields { get; } = new Dictionary<string, Func<string, OutgoingAlert>>
    {
        ["title"] = value => SomeAlert.Of(SomeAlert.Entry(title: value)),
        ["summary"] = value => SomeAlert.Of(SomeAlert.Entry(summary: value)),
        ["content"] = value => SomeAlert.Of(SomeAlert.Entry(content: value)),
        ["source"] = value => SomeAlert.Of(SomeAlert.Entry(source: value)),
        ["author"] = value => SomeAlert.Of(SomeAlert.Entry() with { Item = SomeAlert.Entry().Item with { Author = value } }),
        ["link"] = value => SomeAlert.Of(SomeAlert.Entry(link: value)),
        ["link's path"] = value => SomeAlert.Of(SomeAlert.Entry(link: "https://news.example/" + value)),
        ["text found"] = value => SomeAlert.Of(SomeAlert.Entry(evidence: [new Evidence("term", value, Field.Title, 0, 1, 1)])),
        ["term"] = value => SomeAlert.Of(SomeAlert.Entry(evidence: [new Evidence(value, "x", Field.Title, 0, 1, 1)])),
        ["copy's title"] = value => News(SomeAlert.Other("Radio", title: value)),
        ["copy's source"] = value => News(SomeAlert.Other(value)),
        ["copy's link"] = value => News(SomeAlert.Other("Radio", link: value)),
        ["earlier headline"] = value => SomeAlert.OfKind(AlertKind.FollowUp, SomeAlert.Entry() with { Telling = Telling.FollowUp, Earlier = SomeAlert.Earlier with { Headline = value } }),
        ["words taken out"] = value => SomeAlert.News(Telling.Correction, SomeAlert.Entry() with { Changes = [SomeAlert.Change("now", value, "now")] }),
        ["words put in"] = value => SomeAlert.News(Telling.Correction, SomeAlert.Entry() with { Changes = [SomeAlert.Change(value, "before", value)] }),
        ["title in a digest"] = value => SomeAlert.OfKind(AlertKind.Digest, SomeAlert.Entry(title: value), SomeAlert.Entry(story: 2)),
        ["watchlist"] = value => SomeAlert.Of(SomeAlert.Entry()) with { Watchlist = value },
        ["feed's name"] = value => SomeAlert.OfFeeds(AlertKind.FeedFailing, SomeAlert.Notice(feed: value)),
        ["burst's story"] = value => EveryKind.Noticed(AlertKind.Burst, EveryKind.Burst(value)),
        ["burst's publisher"] = value => EveryKind.Noticed(AlertKind.Burst, EveryKind.Burst(source: value)),
        ["near miss"] = value => EveryKind.Noticed(AlertKind.Silence, EveryKind.Silence(value)),
        ["reason of a silence"] = value => EveryKind.Noticed(AlertKind.Silence, EveryKind.Silence(reason: value)),
        ["feed's reason"] = value => SomeAlert.OfFeeds(AlertKind.FeedFailing, SomeAlert.Notice() with { Reason = value }),
    };

    private static OutgoingAlert News(StoryMember news) => SomeAlert.News(Telling.FollowUp, SomeAlert.Entry(others: [news]) with { AlsoNew = [news] });
}
