namespace NewsMonitor.IntegrationTests.Access;

/// <summary>A service with a login on loopback, shared by tests that change nothing in it.</summary>
public sealed class HouseWithLogin : IAsyncLifetime
{
    internal House House { get; private set; } = null!;

    public async ValueTask InitializeAsync() => House = await House.OpenAsync(House.Users());

    public ValueTask DisposeAsync() => House?.DisposeAsync() ?? ValueTask.CompletedTask;
}
