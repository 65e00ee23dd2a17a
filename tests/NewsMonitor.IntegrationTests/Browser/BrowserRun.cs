namespace NewsMonitor.IntegrationTests.Browser;

/// <summary>The tests that look at the replayed week, one after another: it is replayed once a run.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserRun : ICollectionFixture<BrowserLab>
{
    public const string Name = "Browser";
}
