using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Alerts.Watching;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

/// <summary>An ordinary alert of each kind, with notices in the very words the program has for them.</summary>
internal static class EveryKind
{
    public static OutgoingAlert Of(AlertKind kind) => kind switch
    {
        AlertKind.Story => SomeAlert.Of(SomeAlert.Entry() with { FirstPairs = [new FirstPair("Bamako", "Paris", 90)] }),
        AlertKind.FollowUp => SomeAlert.News(Telling.FollowUp),
        AlertKind.Correction => SomeAlert.News(Telling.Correction, SomeAlert.Entry() with { Changes = [SomeAlert.Change(SomeAlert.Entry().Item.Title, "four", "five")] }),
        AlertKind.FeedFailing => SomeAlert.OfFeeds(kind, SomeAlert.Notice()),
        AlertKind.FeedRestored => SomeAlert.OfFeeds(kind, SomeAlert.Notice(FeedCondition.Restored)),
        AlertKind.Burst => Noticed(kind, Burst()),
        AlertKind.Silence => Noticed(kind, Silence()),
        AlertKind.SilenceEnded => Noticed(kind, SilenceNotice.Ended(new StandingSilence(SomeAlert.Now.AddDays(-3), SomeAlert.Now.AddDays(-1), SilenceCause.NotFeeds), SomeAlert.Now, Item())),
        AlertKind.ChannelStopped => Noticed(kind, new MonitorNotice("The channel “hook” is stopped", ["What is due for it waits."]) { Facts = [new("reason", "The receiver said") { Text = "410 Gone" }] }),
        _ => SomeAlert.OfKind(kind, SomeAlert.Entry(), SomeAlert.Entry("A second story", story: 18)) with { Period = new(SomeAlert.Now.AddDays(-1), SomeAlert.Now) },
    };

    public static MonitorNotice Burst(string title = "Bamako sends five French diplomats home", string source = "Sahel Wire", int stories = 1) =>
        BurstNotice.Of(new BurstReading(1, 42, 3.4, 9.8), [.. Enumerable.Repeat(Item(title, source) with { Reports = 12 }, stories)], sources: 17, feeds: 5, SomeAlert.Now);

    public static MonitorNotice Silence(string title = "Talks in Niamey", string reason = "score 3 of 5", int feeds = 1) => SilenceNotice.Of(
        SomeAlert.Now.AddDays(-3),
        everMatched: true,
        SilenceDiagnosis.Of([.. Enumerable.Repeat(new ConcernedFeed("sahel-wire", "https://sahel.example/rss", FeedStanding.NotAFeed, 0, reason), feeds)]),
        [Item(title) with { Note = reason }],
        SomeAlert.Now);

    public static OutgoingAlert Noticed(AlertKind kind, MonitorNotice notice) => SomeAlert.OfKind(kind) with { Notice = notice };

    private static NoticedItem Item(string title = "Talks in Niamey", string source = "Niamey Post") => new(title, "https://news.example/talks", source);
}
