using System.Text.Json;

namespace NewsMonitor.Benchmarks.Polling;

/// <summary>
/// One contestant in a process of its own: cold and 304 as the first thing it does, compiling its own code on the way, then again over
/// nothing known with the code compiled. Prints the costs as JSON.
/// </summary>
internal static class PollPass
{
    public const string Command = "poll-pass";

    public static async Task<int> RunAsync(string contestant, Uri server)
    {
        var costs = new List<PassCost>();
        foreach (var state in (string[])["first run", "second run", "warmed up"])
        {
            await using IContestant poller = contestant == BareReader.Name ? new BareReader(server) : await WholeMonitor.StartAsync(server);
            foreach (var pass in (string[])["cold", "304"])
                costs.Add(await PassCost.MeasureAsync($"{pass}, {state}", poller.PassAsync));
        }

        Console.WriteLine(JsonSerializer.Serialize(costs));
        return 0;
    }
}
