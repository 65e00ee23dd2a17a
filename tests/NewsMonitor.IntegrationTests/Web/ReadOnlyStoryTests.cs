using System.Net;
using System.Text.Json.Nodes;

namespace NewsMonitor.IntegrationTests.Web;

public sealed class ReadOnlyStoryTests
{
    [Fact]
    public async Task Where_the_pages_only_show_there_is_no_form_and_nothing_is_decided()
    {
        await using var stories = new ReefStories { Prepare = scene => scene.Reconfigure(monitor => monitor["Web"] = new JsonObject { ["ReadOnly"] = true }) };
        await stories.InitializeAsync();
        Assert.DoesNotContain("<form", await stories.Service.PageAsync("/stories/1"), StringComparison.Ordinal);
        using var response = await stories.Service.PostAsync("/stories/1", stories.Service.Origin, new("decision", "split"), new("item", "2"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
