using System.Text.Json.Nodes;

namespace NewsMonitor.IntegrationTests.Access;

/// <summary>What a change of users does to those who have logged in, and a start anew.</summary>
public sealed class SessionEndTests
{
    [Fact]
    public async Task A_user_who_is_removed_or_given_another_password_is_out_at_once_and_others_stay()
    {
        await using var house = await House.OpenAsync(With("ann", "bob", "eve"));
        using var ann = await house.VisitorAsync("ann");
        using var bob = await house.VisitorAsync("bob");
        using var eve = await house.VisitorAsync("eve");
        house.Reconfigure(monitor =>
        {
            monitor["Web"]!["Users"]!.AsObject().Remove("bob");
            monitor["Web"]!["Users"]!["eve"] = House.Hash();
        });
        await house.SaysAsync("settings changed: Web");
        Assert.Null(await ann.LedToAsync("/"));
        Assert.NotNull(await bob.LedToAsync("/"));
        Assert.NotNull(await eve.LedToAsync("/"));
    }

    [Fact]
    public async Task A_login_survives_a_start_anew()
    {
        await using var house = await House.OpenAsync(With("ann"));
        using var before = await house.VisitorAsync("ann");
        await house.RestartAsync();
        using var after = before.At(house.Address);
        Assert.Null(await after.LedToAsync("/"));
    }

    [Fact]
    public async Task The_first_users_close_the_doors_of_a_running_service_and_the_last_do_not_open_them()
    {
        await using var house = await House.OpenAsync([]);
        using var visitor = house.Visitor();
        Assert.Null(await visitor.LedToAsync("/"));
        house.Reconfigure(monitor => monitor["Web"] = With("ann"));
        await house.SaysAsync("settings changed: Web");
        Assert.NotNull(await visitor.LedToAsync("/"));

        await using var closed = await House.OpenAsync(With("ann"));
        using var other = closed.Visitor();
        closed.Reconfigure(monitor => monitor["Web"] = new JsonObject());
        await closed.SaysAsync("settings changed: Web");
        Assert.NotNull(await other.LedToAsync("/"));
    }

    private static JsonObject With(params string[] users) => new() { ["Users"] = new JsonObject([.. users.Select(user => KeyValuePair.Create(user, (JsonNode?)House.Hash()))]) };
}
