using System.CommandLine;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.CommandLine;

/// <summary><c>deliveries list</c>, <c>dead</c>, <c>replay</c> and <c>resume</c>.</summary>
internal static class DeliveriesCommand
{
    private const int Most = 1000;

    private static readonly Option<bool> Dead = new("--dead") { Description = "Only dead ones." };
    private static readonly Option<string?> Channel = new("--channel") { Description = "Only those of this channel." };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Only those that died of this, as `deliveries dead` says it." };
    private static readonly Argument<string> Stopped = new("CHANNEL") { Description = "Which channel." };
    private static readonly Argument<Guid[]> Ids = new("ID") { Description = "Which deliveries.", Arity = ArgumentArity.ZeroOrMore };

    public static Command Create()
    {
        var list = new Command("list", "List deliveries, newest first.") { Dead, SharedOptions.Json };
        list.SetAction((parsed, cancellation) => DatabaseCommand.RunAsync(parsed, ListAsync, cancellation));
        var replay = new Command("replay", "Send dead deliveries again, with the ids they had.") { Ids, Dead, Channel, Reason };
        replay.SetAction((parsed, cancellation) => DatabaseCommand.RunAsync(parsed, ReplayAsync, cancellation));
        replay.Validators.Add(result =>
        {
            if (result.GetValue(Ids) is not { Length: > 0 } && !result.GetValue(Dead) && result.GetValue(Channel) is null)
                result.AddError("Name the deliveries to replay, or their --channel, or say --dead for all dead ones.");
            else if (result.GetValue(Reason) is not null && result.GetValue(Channel) is null)
                result.AddError("A --reason is one of a --channel: name that too.");
        });
        var dead = new Command("dead", "Dead deliveries by what they died of, and the channels that are stopped.") { SharedOptions.Json };
        dead.SetAction((parsed, cancellation) => DatabaseCommand.RunAsync(parsed, DeadAsync, cancellation));
        var resume = new Command("resume", "Go on with a channel that was stopped since its receiver wanted nothing more.") { Stopped };
        resume.SetAction((parsed, cancellation) => DatabaseCommand.RunAsync(parsed, ResumeAsync, cancellation));
        return new Command("deliveries", "Look at the outbox.") { list, dead, replay, resume };
    }

    private static async Task<int> ListAsync(ParseResult parsed, OpenedDatabase opened, CancellationToken cancellation)
    {
        var deliveries = await opened.Database.Deliveries.ListAsync(parsed.GetValue(Dead) ? DeliveryState.Dead : null, Most, cancellation);
        if (parsed.GetValue(SharedOptions.Json))
            JsonLines.Write(deliveries.Select(Line));
        else
            Print(deliveries);
        return ExitCodes.Fine;
    }

    private static async Task<int> ReplayAsync(ParseResult parsed, OpenedDatabase opened, CancellationToken cancellation)
    {
        var (table, expiry) = (opened.Database.Deliveries, opened.Settings.Options.Delivery.Expiry);
        var ids = parsed.GetValue(Ids)!;
        if (parsed.GetValue(Channel) is { } channel)
        {
            var group = await opened.Database.DeadLetters.OfAsync(channel, parsed.GetValue(Reason), cancellation);
            var again = await table.ReplayAsync(group, expiry, cancellation);
            Console.Out.WriteLine($"{Counted.Of(again, "delivery", "deliveries")} will be sent again.");
            return again > 0 ? ExitCodes.Fine : ExitCodes.Failed;
        }

        var replayed = parsed.GetValue(Dead)
            ? await table.ReplayDeadAsync(expiry, cancellation)
            : await table.ReplayAsync([.. ids.Select(id => new DeliveryId(id))], expiry, cancellation);
        Console.Out.WriteLine($"{Counted.Of(replayed, "delivery", "deliveries")} will be sent again.");
        if (parsed.GetValue(Dead) || replayed == ids.Length)
            return ExitCodes.Fine;
        await Console.Error.WriteLineAsync($"{ids.Length - replayed} of them are not dead, or unknown: see `deliveries list --dead`.");
        return ExitCodes.Failed;
    }

    private static async Task<int> DeadAsync(ParseResult parsed, OpenedDatabase opened, CancellationToken cancellation)
    {
        var groups = await opened.Database.DeadLetters.GroupsAsync(cancellation);
        var stopped = await opened.Database.StoppedChannels.ListAsync(cancellation);
        if (parsed.GetValue(SharedOptions.Json))
        {
            JsonLines.Write(groups.Select(group => (object)new { channel = group.Channel, reason = group.Reason, count = group.Count, lastAt = group.LastAt }));
            JsonLines.Write(stopped.Select(channel => (object)new { stopped = channel.Channel, reason = channel.Reason, stoppedAt = channel.StoppedAt, waiting = channel.Waiting }));
            return ExitCodes.Fine;
        }

        foreach (var channel in stopped)
            Console.Out.WriteLine($"{channel.Channel} is stopped since {channel.StoppedAt:u}, {channel.Waiting} waiting: {channel.Reason} (`deliveries resume {channel.Channel}` goes on)");
        foreach (var group in groups)
            Console.Out.WriteLine($"{group.Count,6}  {group.Channel}: {group.Reason}");
        if (groups.Count + stopped.Count == 0)
            Console.Out.WriteLine("No delivery is dead, no channel stopped.");
        return ExitCodes.Fine;
    }

    private static async Task<int> ResumeAsync(ParseResult parsed, OpenedDatabase opened, CancellationToken cancellation)
    {
        var channel = parsed.GetValue(Stopped)!;
        if (await opened.Database.StoppedChannels.ResumeAsync(channel, opened.Settings.Options.Delivery.Expiry, cancellation))
        {
            Console.Out.WriteLine($"{channel} goes on: what waited for it is sent at the next tick.");
            return ExitCodes.Fine;
        }

        await Console.Error.WriteLineAsync($"error: the channel `{channel}` is not stopped. `deliveries dead` lists those that are.");
        return ExitCodes.Failed;
    }

    private static object Line(StoredDelivery delivery) => new
    {
        id = delivery.Id.Value,
        alert = delivery.Alert.Value,
        kind = delivery.Kind.ToString().ToLowerInvariant(),
        watchlist = delivery.Watchlist,
        channel = delivery.Channel,
        recipient = delivery.Recipient,
        state = delivery.State.ToString().ToLowerInvariant(),
        attempts = delivery.Attempts,
        createdAt = delivery.CreatedAt,
        dueAt = delivery.DueAt,
        expiresAt = delivery.ExpiresAt,
        finishedAt = delivery.FinishedAt,
        answer = delivery.Answer,
    };

    private static void Print(IReadOnlyList<StoredDelivery> deliveries)
    {
        // One line each, the id whole: it is what `replay` takes.
        foreach (var delivery in deliveries)
            Console.Out.WriteLine(
                $"{delivery.Id.Value}  {delivery.State.ToString().ToLowerInvariant(),-9}  {delivery.Watchlist} -> {delivery.Channel} ({delivery.Recipient}), "
                + $"{Counted.Of(delivery.Attempts, "attempt")}{(delivery.Answer is null ? "" : $": {delivery.Answer}")}");
    }
}
