using System.Net;
using System.Text.Json.Nodes;

namespace NewsMonitor.IntegrationTests.Access;

/// <summary>Login by a real provider, over real HTTP.</summary>
public sealed class ProviderTests : IAsyncLifetime
{
    private TestProvider _provider = null!;
    private House _house = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await TestProvider.StartAsync();
        _house = await House.OpenAsync(Web(_provider.Authority));
    }

    public async ValueTask DisposeAsync()
    {
        await (_house?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_provider?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Fact]
    public async Task An_analyst_comes_back_to_where_he_was_going_and_may_change_things()
    {
        using var visitor = _house.Visitor();
        Assert.Equal("/stories", await ComeAsync(visitor, "/stories", groups: ["sports", "desk"]));
        Assert.Contains("Ann Ames", (await visitor.ReadAsync("/stories")).Text, StringComparison.Ordinal);
        // There are no deliveries: the decision is refused by the page, not at the door.
        using var response = await visitor.PostAsync("/deliveries", await visitor.TokenAsync("/"), new("decision", "resume"), new("channel", "desk"));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Fact]
    public async Task A_reader_only_looks()
    {
        using var visitor = _house.Visitor();
        Assert.Equal("/", await ComeAsync(visitor, "/", groups: ["interns"]));
        Assert.Equal(HttpStatusCode.OK, (await visitor.ReadAsync("/")).Status);
        using var response = await visitor.PostAsync("/deliveries", await visitor.TokenAsync("/"), new("decision", "resume"), new("channel", "desk"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_verified_mail_address_may_stand_in_the_users_record_alone()
    {
        _provider.Record = new() { ["email"] = "ann@example.org", ["email_verified"] = true };
        using var visitor = _house.Visitor();
        Assert.Equal("/", await ComeAsync(visitor, "/", groups: []));
    }

    [Fact]
    public async Task Who_is_in_neither_list_stays_outside_and_is_told()
    {
        using var visitor = _house.Visitor();
        var back = await ComeAsync(visitor, "/", groups: ["sports"]);
        Assert.Contains("NewsMonitor does not let you in", (await visitor.ReadAsync(back!)).Text, StringComparison.Ordinal);
        Assert.NotNull(await visitor.LedToAsync("/"));
        Assert.Contains("Ann Ames was let in by the provider, and is in neither", _house.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_token_made_for_another_login_or_by_somebody_else_opens_nothing(bool nonce, bool key)
    {
        (_provider.ForgetsNonce, _provider.SignsWithAnotherKey) = (nonce, key);
        using var visitor = _house.Visitor();
        var back = await ComeAsync(visitor, "/", groups: ["desk"]);
        Assert.Contains("did not let you in", (await visitor.ReadAsync(back!)).Text, StringComparison.Ordinal);
        Assert.NotNull(await visitor.LedToAsync("/"));
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_opens_nothing()
    {
        using var victim = _house.Visitor();
        Assert.StartsWith("/login?trouble=", await victim.LedToAsync("/signin-oidc?code=abc&state=made-up"), StringComparison.Ordinal);
        Assert.NotNull(await victim.LedToAsync("/"));
    }

    [Fact]
    public async Task A_provider_that_is_away_stops_nothing_and_is_told()
    {
        await using var house = await House.OpenAsync(Web("http://127.0.0.1:9"));
        using var visitor = house.Visitor();
        var back = await visitor.LedToAsync("/login/provider");
        Assert.Contains("The login provider does not answer.", (await visitor.ReadAsync(back!)).Text, StringComparison.Ordinal);
        Assert.Contains("The provider http://127.0.0.1:9 does not answer as one", house.Log, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.ReadAsync("/health/ready")).Status);
    }

    /// <summary>Goes the whole way, and says where the service leads in the end.</summary>
    private async Task<string?> ComeAsync(Visitor visitor, string to, string[] groups)
    {
        _provider.Person = new() { ["sub"] = "4711", ["name"] = "Ann Ames", ["groups"] = groups };
        var atProvider = await visitor.LedToAsync($"/login/provider?to={Uri.EscapeDataString(to)}");
        Assert.StartsWith($"{_provider.Authority}/authorize?", atProvider, StringComparison.Ordinal);
        using var elsewhere = new Visitor(_provider.Authority);
        var back = await elsewhere.LedToAsync(atProvider!);
        return await visitor.LedToAsync(back!);
    }

    private static JsonObject Web(string authority) => new()
    {
        ["OpenIdConnect"] = new JsonObject
        {
            ["Authority"] = authority,
            ["ClientId"] = TestProvider.Client,
            ["ClientSecret"] = TestProvider.Secret,
            ["Analysts"] = new JsonArray("groups=desk", "email=ann@example.org"),
            ["Readers"] = new JsonArray("groups=interns"),
        },
    };
}
