using System.Diagnostics;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Delivery.Webhooks;
using Spectre.Console;

namespace NewsMonitor.Benchmarks.Mailing;

/// <summary><c>mail</c>: messages a second over connections that are kept, against a connection for each message, at a server that answers after 20 milliseconds.</summary>
internal static class MailRates
{
    public const string Command = "mail";

    private static readonly int AtOnce = new SmtpOptions().Connections;
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    public static async Task<int> RunAsync()
    {
        using var server = new SlowMailServer(Latency);
        await SendAsync(server.Port, messages: 20, atOnce: AtOnce, keep: true);
        var table = new Table().AddColumns("", "messages a second", "ratio");
        var reference = await SendAsync(server.Port, 60, atOnce: 1, keep: false);
        table.AddRow("a connection for each message, one at a time", $"{reference:0.0}", "1");
        var one = await SendAsync(server.Port, 200, atOnce: 1, keep: true);
        table.AddRow("a connection that is kept", $"{one:0.0}", $"{one / reference:0.0}");
        var all = await SendAsync(server.Port, 1000, AtOnce, keep: true);
        table.AddRow($"{AtOnce} that are kept: as the service does", $"{all:0.0}", $"{all / reference:0.0}");
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{server.Accepted} messages accepted; login, PIPELINING offered, no TLS");
        return 0;
    }

    private static async Task<double> SendAsync(int port, int messages, int atOnce, bool keep)
    {
        var options = new SmtpOptions { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None, Username = "monitor", Password = "secret", From = "newsmonitor@example.org" };
        var left = messages;
        var watch = Stopwatch.StartNew();
        await using (var shared = Sender(options))
        {
            await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
            {
                while (Interlocked.Decrement(ref left) >= 0)
                {
                    if (keep)
                    {
                        await SendAsync(shared);
                        continue;
                    }

                    await using var own = Sender(options);
                    await SendAsync(own);
                }
            }));
            return messages / watch.Elapsed.TotalSeconds;
        }
    }

    private static ChannelSender Sender(SmtpOptions options)
    {
        var unused = new HttpMessageInvoker(new SocketsHttpHandler());
        return new ChannelSender(options, new WebhookClients(unused, unused, WebhookClients.UsualTimeout), TimeProvider.System);
    }

    private static async Task SendAsync(ChannelSender sender)
    {
        var result = await sender.SendAsync(new EmailChannel("desk", ["desk@example.org"]), Delivery(), CancellationToken.None);
        if (result is not SendResult.Accepted)
            throw new InvalidOperationException($"The server did not take a message: {result}");
    }

    private static OutgoingDelivery Delivery()
    {
        var id = Guid.CreateVersion7();
        var seen = TimeProvider.System.GetUtcNow();
        var item = new Item { Identity = "1", Title = "Ferry held at the quay of Ormsey", Summary = "The crew wants its pay of three months.", Link = "https://tide.example/1", Source = "Tide", FirstSeen = seen };
        var entry = new AlertEntry(new StoryId(1), new ItemId(1), item, 2, [new Evidence("ferry", "Ferry", Field.Title, 0, 5, 2)], []);
        return new OutgoingDelivery(new DeliveryId(id), "desk@example.org", $"{id:D}@newsmonitor.example", 1, seen, seen.AddDays(1), new OutgoingAlert
        {
            Id = new AlertId(id),
            Kind = AlertKind.Story,
            Watchlist = "ferries",
            Channel = "desk",
            CreatedAt = seen,
            Entries = [entry],
        });
    }
}
