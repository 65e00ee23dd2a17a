using System.Text.Json.Nodes;
using NewsMonitor.IntegrationTests.Storage;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>A node is stopped (SIGSTOP) while it delivers, for longer than its lease lasts, and goes on: another has delivered meanwhile.</summary>
public sealed class StoodStillTests
{
    [Fact]
    public async Task What_a_node_that_stood_still_past_its_lease_would_record_is_refused()
    {
        await using var where = await TestDatabase.CreateAsync(StorageProvider.PostgreSql);
        await using var scene = await Scene.SetAsync(null, "tide");
        scene.Reconfigure(monitor => Configure(monitor, where.Options.ConnectionString));
        scene.Publisher.Publish("tide", Texts.Unrelated, Texts.UnrelatedSummary);
        var (exitCode, _, errors) = await scene.RunAsync("once");
        Assert.True(exitCode == 0, errors);
        scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        var held = scene.Receiver.HoldOne();

        using var still = scene.StartService(haltAt: null);
        await held.Came;
        await still.FreezeAsync();
        using var other = scene.StartService(haltAt: null);
        await scene.Receiver.WaitForOneAsync();
        await other.SaysAsync("delivered (");
        held.Release();
        await still.ThawAsync();

        await still.SaysAsync("took longer than its lease; another node has it");
        Assert.Single(scene.Receiver.All.Select(received => received.Id).Distinct());
        var (_, deliveries, _) = await scene.RunAsync("deliveries", "list", "--json");
        Assert.Equal("delivered", $"{JsonNode.Parse(Assert.Single(deliveries.Split('\n', StringSplitOptions.RemoveEmptyEntries)))!["state"]}", ignoreCase: true);
    }

    private static void Configure(JsonNode monitor, string connectionString)
    {
        monitor["Storage"] = new JsonObject { ["Provider"] = "PostgreSql", ["ConnectionString"] = connectionString };
        monitor["Delivery"] = new JsonObject { ["Lease"] = "00:00:03" };
        monitor["Watchlists"]![0]!["Alerts"] = new JsonArray(new JsonObject { ["Channel"] = "hook" });
    }
}
