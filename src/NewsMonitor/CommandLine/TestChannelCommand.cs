using System.CommandLine;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Delivery;

namespace NewsMonitor.CommandLine;

/// <summary><c>test-channel</c>: sends a sample alert now and shows what the other side answered.</summary>
internal static class TestChannelCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "The channel." };

    public static Command Create()
    {
        var command = new Command("test-channel", "Send a sample alert to a channel now.") { Name };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (ConfigurationReading.LoadOrReport(parsed.GetValue(SharedOptions.Config)!) is not { } settings)
            return ExitCodes.Failed;
        var name = parsed.GetValue(Name)!;
        if (!settings.Channels.TryGetValue(name, out var channel))
        {
            await Console.Error.WriteLineAsync($"There is no channel `{name}`. Known: {string.Join(", ", settings.Channels.Keys)}.");
            return ExitCodes.Failed;
        }

        await using var senders = new Senders(settings.Options, TimeProvider.System);
        var failed = false;
        foreach (var recipient in channel.Recipients)
        {
            var result = await senders.Sender.SendAsync(channel, Sample(name, recipient, Composition.MessageIdDomain(settings.Options.Smtp)), cancellation);
            failed |= result is not SendResult.Accepted;
            Console.Out.WriteLine($"{recipient}: {Said(result)}");
        }

        return failed ? ExitCodes.Failed : ExitCodes.Fine;
    }

    private static string Said(SendResult result) => result switch
    {
        SendResult.Accepted(var answer) => $"accepted: {answer}",
        SendResult.RetryLater(var reason, _) => $"not now: {reason}",
        SendResult.Rejected(var reason) => $"refused: {reason}",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    private static OutgoingDelivery Sample(string channel, string recipient, string domain)
    {
        var now = TimeProvider.System.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var item = new Item
        {
            Identity = "sample",
            Title = "Sample alert from NewsMonitor",
            Summary = "If you can read this, alerts reach you on this channel. Nothing happened.",
            Source = "NewsMonitor",
            Published = now,
            FirstSeen = now,
        };
        var evidence = new Evidence("alert", "alert", Field.Title, 7, 5, 2);
        return new OutgoingDelivery(new DeliveryId(id), recipient, $"{id}@{domain}", 1, now, now.AddHours(1), new OutgoingAlert
        {
            Id = new AlertId(id),
            Kind = AlertKind.Test,
            Watchlist = "test",
            Channel = channel,
            CreatedAt = now,
            Entries = [new AlertEntry(new StoryId(0), new ItemId(0), item, 2, [evidence], [])],
        });
    }
}
