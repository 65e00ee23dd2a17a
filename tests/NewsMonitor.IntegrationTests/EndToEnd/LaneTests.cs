using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace NewsMonitor.IntegrationTests.EndToEnd;

public sealed class LaneTests
{
    [Fact]
    public async Task A_mail_server_that_accepts_and_says_nothing_holds_up_no_webhook()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var scene = await Scene.SetAsync(
            new JsonObject { ["Host"] = "127.0.0.1", ["Port"] = ((IPEndPoint)silent.LocalEndpoint).Port, ["Security"] = "None", ["From"] = "a@example.org" }, "tide");
        scene.Publisher.Publish("tide", Texts.Unrelated, Texts.UnrelatedSummary);
        using var service = scene.StartService(haltAt: null);
        await service.SaysAsync("first poll");
        scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        await scene.Receiver.WaitForOneAsync();
        scene.Publisher.Publish("tide", "Bleach spill closes the swimming pool of Tallmere", "Nobody was hurt when a tank burst in the cellar on Monday.");
        await scene.Receiver.WaitForOneAsync();
        Assert.DoesNotContain("reefs -> desk", service.Errors, StringComparison.Ordinal);
    }
}
