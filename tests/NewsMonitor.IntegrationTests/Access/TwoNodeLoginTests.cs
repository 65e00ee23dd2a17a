using System.Text.Json.Nodes;
using NewsMonitor.IntegrationTests.Storage;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Access;

/// <summary>A login made on one node holds on another, also when both made their first key at once.</summary>
public sealed class TwoNodeLoginTests : IAsyncLifetime
{
    private TestDatabase _where = null!;

    public async ValueTask InitializeAsync() => _where = await TestDatabase.CreateAsync(StorageProvider.PostgreSql);

    public ValueTask DisposeAsync() => _where?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_login_made_on_one_node_holds_on_the_other()
    {
        var web = House.Users();
        var houses = await Task.WhenAll(OpenAsync(web), OpenAsync(web.DeepClone().AsObject()));
        await using var one = houses[0];
        await using var two = houses[1];
        using var ann = await one.VisitorAsync("ann");
        using var elsewhere = ann.At(two.Address);
        Assert.Null(await elsewhere.LedToAsync("/"));
        // Also what a form of one node proves.
        using var response = await elsewhere.PostAsync("/logout", await ann.TokenAsync("/"));
        Assert.Equal("/login", response.Headers.Location?.ToString());
    }

    private Task<House> OpenAsync(JsonObject web) => House.OpenAsync(
        web, more: monitor => monitor["Storage"] = new JsonObject { ["Provider"] = "PostgreSql", ["ConnectionString"] = _where.Options.ConnectionString });
}
