using NewsMonitor.FaultRig.News;

namespace NewsMonitor.FaultRig.Publishing;

/// <summary>Publishes the stock's items one after the other, and never more than the feeds' windows hold.</summary>
internal sealed class Publication(NewsStock stock, FeedServer feeds, RunningTime time)
{
    private readonly List<TimeSpan> _published = [];

    /// <summary>When each was published, in the stock's order.</summary>
    public IReadOnlyList<TimeSpan> Published => _published;

    public bool IsOver => _published.Count == stock.Items.Count;

    /// <summary>Until so many are published, or as many as there is room for now.</summary>
    public void PublishUpTo(int count)
    {
        while (_published.Count < Math.Min(count, stock.Items.Count) && feeds.TryPublish(stock.Items[_published.Count]))
            _published.Add(time.Now);
    }

    public void PublishAll() => PublishUpTo(stock.Items.Count);

    /// <summary>So many a second, until all are published.</summary>
    public async Task PublishAllAsync(double perSecond)
    {
        var (before, began) = (_published.Count, time.Now);
        for (; !IsOver; await RunningTime.WaitAsync(TimeSpan.FromMilliseconds(10)))
            PublishUpTo(before + (int)((time.Now - began).TotalSeconds * perSecond) + 1);
    }
}
