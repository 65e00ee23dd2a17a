namespace NewsMonitor.Benchmarks.Polling;

/// <summary>Who polls all the feeds once when asked to, and remembers their validators.</summary>
internal interface IContestant : IAsyncDisposable
{
    Task PassAsync();
}
