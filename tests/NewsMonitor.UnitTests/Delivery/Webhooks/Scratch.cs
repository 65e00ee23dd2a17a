using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Webhooks;
namespace NewsMonitor.UnitTests.Delivery.Webhooks;
public class Scratch
{
    [Fact]
    public void Print()
    {
        foreach (var format in Enum.GetValues<WebhookFormat>())
            foreach (var kind in new[] { AlertKind.Story, AlertKind.FollowUp, AlertKind.Correction, AlertKind.Digest, AlertKind.FeedFailing })
            {
                var alert = kind switch
                {
                    AlertKind.Story => SomeAlert.Of(SomeAlert.Entry(others: [SomeAlert.Other("Radio Niger"), SomeAlert.Other("Le Fleuve", Core.Stories.Relation.FollowUp)])),
                    AlertKind.Correction => SomeAlert.News(Telling.Correction, SomeAlert.Entry("Bamako sends six French diplomats home") with { Changes = [SomeAlert.Change("Bamako sends six French diplomats home", "five", "six")] }),
                    AlertKind.Digest => SomeAlert.OfKind(kind, [.. Enumerable.Range(1, 14).Select(n => SomeAlert.Entry(story: n))]),
                    _ => CloudEventsTests.SomeKind(kind),
                };
                var body = WebhookBody.Of(format, SomeAlert.Delivery(alert));
                System.IO.File.WriteAllBytes($"/tmp/hooks-doc/{format}-{kind}.json", body.Bytes);
            }
        var all = 0; var forbidden = new List<string>();
        for (var c = 0; c < 0x10000; c++)
        {
            if (c is >= 0xD800 and < 0xE000) continue;
            var json = System.Text.Encoding.UTF8.GetString(Json.Bytes(((char)c).ToString()));
            if (json.Contains('\\')) { all++; var cat = System.Globalization.CharUnicodeInfo.GetUnicodeCategory((char)c); forbidden.Add(cat.ToString()); }
        }
        System.IO.File.WriteAllText("/tmp/hooks-doc/escaped.txt", all + "\n" + string.Join('\n', forbidden.GroupBy(x => x).Select(g => g.Key + " " + g.Count())));
    }
}
