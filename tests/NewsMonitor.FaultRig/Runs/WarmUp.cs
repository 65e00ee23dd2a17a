using NewsMonitor.FaultRig.News;
using NewsMonitor.FaultRig.Publishing;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>The first items only wake the program up: its first seconds are the compiler's, and no figure of a service that runs for months.</summary>
internal static class WarmUp
{
    private const int ShareOf = 10;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>A tenth of the items, published at once and waited for.</summary>
    /// <returns>The items that are left to be measured.</returns>
    public static async Task<IReadOnlyList<NewsItem>> TakeAsync(Stage stage, Publication publication)
    {
        publication.PublishUpTo(stage.Stock.Items.Count / ShareOf);
        var first = publication.Published.Count;
        if (!await stage.Time.IsAsync(() => stage.Log.First.Count >= first * stage.Channels.Count, s_patience))
            throw new RigException($"Only {stage.Log.First.Count} of the first {first * stage.Channels.Count} alerts arrived:\n{stage.LastWords()}");
        return [.. stage.Stock.Items.Skip(first)];
    }
}
