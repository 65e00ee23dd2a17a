namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>The service is killed (SIGKILL) at each moment that could lose or double something, and started again.</summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData("after-fetch")]
    [InlineData("after-parse")]
    [InlineData("before-commit")]
    [InlineData("after-commit")]
    [InlineData("after-claim")]
    public async Task Killed_before_the_receiver_accepted_the_alert_still_arrives_once(string moment)
    {
        await using var scene = await SetAsync();
        await KillAtAsync(scene, moment);
        await RestartUntilQuietAsync(scene);
        Assert.Equal(Texts.Headline, Assert.Single(scene.Receiver.All).Title);
    }

    [Fact]
    public async Task Killed_between_the_receivers_acceptance_and_our_commit_the_double_has_the_same_id()
    {
        await using var scene = await SetAsync();
        await KillAtAsync(scene, "after-acceptance", scene.Receiver.WaitForOneAsync);
        await RestartUntilQuietAsync(scene);
        Assert.Equal(2, scene.Receiver.All.Count);
        Assert.Single(scene.Receiver.All.Select(received => received.Id).Distinct());
    }

    [Fact]
    public async Task A_mail_attempted_twice_is_one_file_with_one_message_id()
    {
        await using var scene = await SetAsync();
        await KillAtAsync(scene, "after-acceptance");
        await RestartUntilQuietAsync(scene);
        Assert.Single(scene.PickedUpMails);
    }

    private static async Task<Scene> SetAsync()
    {
        var scene = await Scene.SetAsync(null, "tide");
        scene.Publisher.Publish("tide", Texts.Unrelated, Texts.UnrelatedSummary);
        await scene.RunAsync("once");
        scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        return scene;
    }

    private static async Task KillAtAsync(Scene scene, string moment, Func<Task>? after = null)
    {
        using var service = scene.StartService(moment);
        await service.SaysAsync($"halted at {moment}");
        await (after?.Invoke() ?? Task.CompletedTask);
        await service.KillAsync();
    }

    /// <summary>Runs the service until the alert has arrived, then once more over everything that is due.</summary>
    private static async Task RestartUntilQuietAsync(Scene scene)
    {
        using (var service = scene.StartService(haltAt: null))
        {
            await scene.Receiver.WaitForOneAsync();
            await service.SaysAsync("reefs -> hook: Story alert");
            await service.SaysAsync("reefs -> desk: Story alert");
            await service.KillAsync();
        }

        await scene.RunAsync("once", "--all");
    }
}
