using System.CommandLine;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.CommandLine;

/// <summary><c>deliveries list</c> and <c>deliveries replay</c>.</summary>
internal static class DeliveriesCommand
{
    private const int Most = 1000;

    private static readonly Option<bool> Dead = new("--dead") { Description = "Only dead ones." };
    private static readonly Argument<Guid[]> Ids = new("ID") { Description = "Which deliveries.", Arity = ArgumentArity.ZeroOrMore };

    public static Command Create()
    {
        var list = new Command("list", "List deliveries, newest first.") { Dead, SharedOptions.Json };
        list.SetAction((parsed, cancellation) => DatabaseCommand.RunAsync(parsed, ListAsync, cancellation));
        var replay = new Command("replay", "Send dead deliveries again, with the ids they had.") { Ids, Dead };
        replay.SetAction((parsed, cancellation) => DatabaseCommand.RunAsync(parsed, ReplayAsync, cancellation));
        replay.Validators.Add(result =>
        {
            if (result.GetValue(Ids) is not { Length: > 0 } && !result.GetValue(Dead))
                result.AddError("Name the deliveries to replay, or say --dead for all dead ones.");
        });
        return new Command("deliveries", "Look at the outbox.") { list, replay };
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
        var replayed = parsed.GetValue(Dead)
            ? await table.ReplayDeadAsync(expiry, cancellation)
            : await table.ReplayAsync([.. ids.Select(id => new DeliveryId(id))], expiry, cancellation);
        Console.Out.WriteLine($"{Counted.Of(replayed, "delivery", "deliveries")} will be sent again.");
        if (parsed.GetValue(Dead) || replayed == ids.Length)
            return ExitCodes.Fine;
        await Console.Error.WriteLineAsync($"{ids.Length - replayed} of them are not dead, or unknown: see `deliveries list --dead`.");
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
