using NewsMonitor.FaultRig.Publishing;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>Here the rig itself is tried: each fault is planted, and must be called by its name. A rig that cannot fail shows nothing.</summary>
internal static class PlantRun
{
    private static readonly TimeSpan s_longestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(6);

    /// <param name="items">In each pass.</param>
    /// <param name="seed">Of the items.</param>
    /// <param name="say">Takes progress.</param>
    public static async Task<PlantReport> RunAsync(int items, int seed, Action<string> say)
    {
        var rows = new List<(string Story, string Finding, bool IsNoticed)>();
        foreach (var plant in Plant.All(items))
            Note(await PassAsync(plant, items, seed));
        Note(await FreezeAsync(seed));
        return new PlantReport(rows);

        void Note((string Story, string Finding, bool IsNoticed) row)
        {
            rows.Add(row);
            say($"{row.Story}: {row.Finding}");
        }
    }

    private static async Task<(string, string, bool)> PassAsync(Plant plant, int items, int seed)
    {
        await using var stage = await Stage.SetAsync(new StagePlan(items, Feeds: 1, seed, Mail: false, [RigNames.Hook]) { Patience = s_patience });
        await stage.PollFirstAsync();
        stage.Hooks.Set(RigNames.Hook, plant.Mood);
        var publication = new Publication(stage.Stock, stage.Feeds, stage.Time);
        publication.PublishAll();
        using var service = stage.StartService();
        if (!await stage.Time.IsAsync(() => stage.Stock.Items.All(item => stage.Feeds.Served.ContainsKey(item.Number)), s_longestStart))
            throw new RigException($"The service does not poll:\n{stage.LastWords()}");
        var verdict = await new Settling(stage, publication).JudgeAsync(service, []);
        return (plant.Story, $"{plant.Name} {plant.Noticed(verdict)}", plant.IsNoticed(verdict));
    }

    /// <summary>A program that does not answer SIGTERM.</summary>
    private static async Task<(string, string, bool)> FreezeAsync(int seed)
    {
        await using var stage = await Stage.SetAsync(new StagePlan(Items: 1, Feeds: 1, seed, Mail: false, [RigNames.Hook]));
        using var service = stage.StartService();
        await service.FreezeAsync();
        var complaint = (await service.StopAsync(s_patience / 2)).Complaint;
        return ("the program does not stop when told to", complaint ?? "not noticed", complaint is not null);
    }
}
