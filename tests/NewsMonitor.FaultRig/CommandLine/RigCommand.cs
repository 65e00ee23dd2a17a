using System.CommandLine;
using NewsMonitor.FaultRig.Runs;

namespace NewsMonitor.FaultRig.CommandLine;

/// <summary>What the rig can be asked to do. Exit code 0: as promised; 1: not, and the last lines say what.</summary>
internal static class RigCommand
{
    public static RootCommand Create() => new("Runs newsmonitor as its users do, breaks things around it, and checks that every alert arrives once.")
    {
        Kill(), Stop(), Clock(), Hang(), Rate(), Night(), Nodes(), Plant(), ItemsCommand.Create(),
    };

    private static Command Kill()
    {
        var (kills, items, seed) = (Number("--kills", 200, "How often."), Number("--items", 10_000, "Items, each told on two channels."), Seed());
        return Command("kill", "Kills the program (SIGKILL) at random moments while items keep coming, and starts it again.", [kills, items, seed],
            async parsed => await KillRun.RunAsync(parsed.GetValue(kills), parsed.GetValue(items), parsed.GetValue(seed), Say));
    }

    private static Command Stop()
    {
        var (stops, items, seed) = (Number("--stops", 50, "How often."), Number("--items", 5_000, "Items, each told on two channels."), Seed());
        return Command("stop", "Stops the program (SIGTERM) under load, and starts it again.", [stops, items, seed],
            async parsed => await StopRun.RunAsync(parsed.GetValue(stops), parsed.GetValue(items), parsed.GetValue(seed), Say));
    }

    private static Command Clock()
    {
        var seed = Seed();
        return Command("clock", "Sets the clock an hour and a day forward and back, and through both DST changes, while digests are due.", [seed],
            async parsed => await ClockRun.RunAsync(parsed.GetValue(seed), Say));
    }

    private static Command Hang()
    {
        var (endpoints, alerts) = (Number("--endpoints", 100, "Webhooks, one of which hangs."), Number("--alerts", 10_000, "Alerts, all webhooks together."));
        var (rate, seed) = (Number("--rate", 100, "Alerts published a second."), Seed());
        return Command("hang", "Lets one webhook hang, and compares how long the others wait.", [endpoints, alerts, rate, seed],
            async parsed => await HangRun.RunAsync(parsed.GetValue(endpoints), parsed.GetValue(alerts), parsed.GetValue(rate), parsed.GetValue(seed), Say));
    }

    private static Command Rate()
    {
        var (deliveries, rate) = (Number("--deliveries", 5_000, "Waiting when delivering begins."), Number("--rate", 100, "Alerts a second in the steady part."));
        var (seconds, seed) = (Number("--seconds", 60, "How long the steady part lasts."), Seed());
        return Command("rate", "Measures webhooks a second, and the time from a feed's answer to the acceptance.", [deliveries, rate, seconds, seed],
            async parsed => await RateRun.RunAsync(parsed.GetValue(deliveries), parsed.GetValue(rate), parsed.GetValue(seconds), parsed.GetValue(seed), Say));
    }

    private static Command Night()
    {
        var (minutes, items, seed) = (Number("--minutes", 10, "How long nobody accepts anything."), Number("--items", 1_000, "Items, each told on two channels."), Seed());
        return Command("night", "Takes the mail server and the webhook away, and gives them back.", [minutes, items, seed],
            async parsed => await NightRun.RunAsync(TimeSpan.FromMinutes(parsed.GetValue(minutes)), parsed.GetValue(items), parsed.GetValue(seed), Say));
    }

    private static Command Nodes()
    {
        var (minutes, feeds) = (Number("--minutes", 10, "How long nodes are killed."), Number("--feeds", 2_000, "That the nodes share."));
        var (nodes, seed) = (Number("--nodes", 3, "How many."), Seed());
        return Command("nodes", "Kills one of several nodes on PostgreSQL every 5 s, stops one past its leases, restarts PostgreSQL.", [minutes, feeds, nodes, seed],
            async parsed => await NodesRun.RunAsync(new NodesPlan(parsed.GetValue(minutes), parsed.GetValue(feeds), parsed.GetValue(nodes), parsed.GetValue(seed)), Say));
    }

    private static Command Plant()
    {
        var (items, seed) = (Number("--items", 20, "Items in each pass."), Seed());
        return Command("plant", "Plants faults, and checks that the rig notices them.", [items, seed],
            async parsed => await PlantRun.RunAsync(parsed.GetValue(items), parsed.GetValue(seed), Say));
    }

    private static Command Command(string name, string description, IEnumerable<Option> options, Func<ParseResult, Task<IReport>> run)
    {
        var command = new Command(name, description);
        foreach (var option in options)
            command.Options.Add(option);
        command.SetAction(async (parsed, _) =>
        {
            try
            {
                var report = await run(parsed);
                Console.WriteLine(report);
                return report.IsGood ? 0 : 1;
            }
            catch (RigException broken)
            {
                await Console.Error.WriteLineAsync(broken.Message);
                return 1;
            }
        });
        return command;
    }

    private static Option<int> Number(string name, int usual, string description) =>
        new(name) { DefaultValueFactory = _ => usual, Description = description };

    private static Option<int> Seed() => Number("--seed", 1, "The same seed makes the same items and the same moments.");

    private static void Say(string progress) => Console.Error.WriteLine(progress);
}
