using System.Net;
using System.Text.RegularExpressions;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.Safekeeping;

/// <summary>The service on disks that fill up and break.</summary>
public sealed class DiskTroubleTests
{
    [Fact]
    public async Task A_full_disk_is_told_once_stops_polling_and_all_goes_on_when_there_is_room()
    {
        await using var scene = await Scene.SetAsync(null, "tide");
        using var disk = MountedDisk.Small(Data(scene), "24m");
        await BaselineAsync(scene);
        using var service = await RunningService.StartAsync(scene);
        disk.Fill();
        await service.SaysAsync("the disk is full");
        var (status, words) = await ReadyAsync(service);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.StartsWith(Path.Combine(Data(scene), "newsmonitor.db") + ": the disk is full. Free some space", words);
        var asked = scene.Publisher.Requests.Count;
        scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        // Looking is possible all the while, and takes several ticks.
        Assert.Equal(0, (await scene.RunAsync("deliveries", "list")).ExitCode);
        Assert.Equal(0, (await scene.RunAsync("deliveries", "dead")).ExitCode);
        Assert.Equal(asked, scene.Publisher.Requests.Count);
        Assert.Single(Regex.Matches(service.Errors, " (WRN|ERR|FTL) "));

        disk.Free();
        await scene.Receiver.WaitForOneAsync();
        Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(service)).Status);
        Assert.Equal("0", await service.GaugeUntilAsync("newsmonitor_feed_failing", "0"));
        Assert.Equal(Texts.Headline, Assert.Single(scene.Receiver.All).Title);
    }

    [Fact]
    public async Task What_was_accepted_while_the_disk_filled_up_is_recorded_when_there_is_room_and_not_sent_again()
    {
        await using var scene = await Scene.SetAsync(null, "tide");
        using var disk = MountedDisk.Small(Data(scene), "24m");
        await BaselineAsync(scene);
        scene.Receiver.BeforeAnswer = () =>
        {
            disk.Fill();
            return Task.CompletedTask;
        };
        scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        using var service = await RunningService.StartAsync(scene);
        await service.SaysAsync("the disk is full");
        scene.Receiver.BeforeAnswer = null;
        disk.Free();
        await service.SaysAsync("reefs -> hook: Story alert");
        Assert.Single(scene.Receiver.All);
    }

    [Fact]
    public async Task Killed_before_the_acceptance_could_be_stored_the_double_has_the_same_id()
    {
        await using var scene = await Scene.SetAsync(null, "tide");
        using var disk = MountedDisk.Small(Data(scene), "24m");
        await BaselineAsync(scene);
        scene.Receiver.BeforeAnswer = () =>
        {
            disk.Fill();
            return Task.CompletedTask;
        };
        scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        using (var service = scene.StartService(haltAt: null))
        {
            await service.SaysAsync("the disk is full");
            await service.KillAsync();
        }

        scene.Receiver.BeforeAnswer = null;
        disk.Free();
        using var again = await RunningService.StartAsync(scene);
        await again.SaysAsync("reefs -> hook: Story alert");
        Assert.Equal(2, scene.Receiver.All.Count);
        Assert.Single(scene.Receiver.All.Select(received => received.Id).Distinct());
    }

    [Fact]
    public async Task A_disk_that_becomes_read_only_is_told_and_the_service_works_again_on_the_repaired_one()
    {
        await using var scene = await Scene.SetAsync(null, "tide");
        using var disk = MountedDisk.Breakable(Data(scene));
        await BaselineAsync(scene);
        using (var service = await RunningService.StartAsync(scene))
        {
            disk.Break();
            scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
            await service.SaysAsync("the disk is read-only");
            var (status, words) = await ReadyAsync(service);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains("mount it anew", words, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/health/live")).StatusCode);
            // Takes several tries, and nobody can write there.
            var (backedUp, _, refusal) = await scene.RunAsync("backup", Path.Combine(Data(scene), "copy.db"));
            Assert.Equal(1, backedUp);
            Assert.Contains("read-only", refusal, StringComparison.OrdinalIgnoreCase);
            Assert.Single(Regex.Matches(service.Errors, " (WRN|ERR|FTL) "));
            await service.KillAsync();
        }

        var (exitCode, _, errors) = await scene.RunAsync("run");
        Assert.Equal(1, exitCode);
        Assert.True(errors.Contains("newsmonitor.db: the disk is read-only", StringComparison.Ordinal), errors);

        disk.Repair();
        using var repaired = await RunningService.StartAsync(scene);
        await scene.Receiver.WaitForOneAsync();
        Assert.Equal(Texts.Headline, Assert.Single(scene.Receiver.All).Title);
    }

    [Fact]
    public async Task A_full_disk_for_logs_and_mail_stops_no_webhook_and_the_mail_is_written_whole_later()
    {
        await using var scene = await Scene.SetAsync(null, "tide");
        scene.Reconfigure(monitor => monitor["Delivery"] = new System.Text.Json.Nodes.JsonObject { ["Retries"] = new System.Text.Json.Nodes.JsonArray("00:00:01") });
        await BaselineAsync(scene);
        using var logs = MountedDisk.Small(Path.Combine(Data(scene), "logs"), "16k");
        using var mails = MountedDisk.Small(Path.Combine(Data(scene), "pickup"), "16k");
        using var service = await RunningService.StartAsync(scene);
        logs.Fill();
        mails.Fill();
        scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        await scene.Receiver.WaitForOneAsync();
        await service.SaysAsync("The mail could not be written");
        Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(service)).Status);
        Assert.Equal(["filler"], Directory.GetFiles(mails.Path).Select(Path.GetFileName));
        mails.Free();
        await service.SaysAsync("reefs -> desk: Story alert");
        Assert.EndsWith("\n", await File.ReadAllTextAsync(Assert.Single(scene.PickedUpMails), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_damaged_database_is_told_once_and_written_to_no_more_and_the_restored_one_works()
    {
        await using var scene = await Scene.SetAsync(null, "tide");
        await BaselineAsync(scene);
        var file = Path.Combine(Data(scene), "newsmonitor.db");
        var backup = Path.Combine(scene.Home, "backup.db");
        Assert.Equal(0, (await scene.RunAsync("backup", backup)).ExitCode);
        using (var service = await RunningService.StartAsync(scene))
        {
            Overwrite(file);
            scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
            await service.SaysAsync("is damaged");
            var (status, words) = await ReadyAsync(service);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains(".recover", words, StringComparison.Ordinal);
            // Takes several ticks.
            Assert.Equal(1, (await scene.RunAsync("backup", Path.Combine(scene.Home, "damaged.db"))).ExitCode);
            Assert.Equal([backup], Directory.GetFiles(scene.Home, "*.db*"));
            Assert.Single(Regex.Matches(service.Errors, " (WRN|ERR|FTL) "));
            Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/health/live")).StatusCode);
            await service.KillAsync();
        }

        var (exitCode, _, errors) = await scene.RunAsync("run");
        Assert.Equal(1, exitCode);
        Assert.Contains($"{file}: is damaged. Stop the service", errors, StringComparison.Ordinal);

        // The companions of the damaged file are left where they are.
        File.Copy(backup, file, overwrite: true);
        using var restored = await RunningService.StartAsync(scene);
        await scene.Receiver.WaitForOneAsync();
        Assert.Equal(Texts.Headline, Assert.Single(scene.Receiver.All).Title);
        Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(restored)).Status);
    }

    private static string Data(Scene scene) => Path.Combine(scene.Home, "data");

    private static async Task BaselineAsync(Scene scene)
    {
        scene.Publisher.Publish("tide", Texts.Unrelated, Texts.UnrelatedSummary);
        var (exitCode, _, errors) = await scene.RunAsync("once");
        Assert.True(exitCode == 0, errors);
    }

    private static async Task<(HttpStatusCode Status, string Words)> ReadyAsync(RunningService service)
    {
        using var response = await service.GetAsync("/health/ready");
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>All but the first two pages: it still opens.</summary>
    private static void Overwrite(string file)
    {
        using var opened = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        opened.Seek(8192, SeekOrigin.Begin);
        var junk = new byte[opened.Length - 8192];
        new Random(7).NextBytes(junk);
        opened.Write(junk);
    }
}
