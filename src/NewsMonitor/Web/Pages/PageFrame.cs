namespace NewsMonitor.Web.Pages;

/// <summary>What stands around every page.</summary>
internal sealed class PageFrame(TimeProvider time)
{
    /// <summary>Where the bar at the top leads.</summary>
    public static IReadOnlyList<PagePlace> Places { get; } =
    [
        new("Overview", "/"), new("Stories", "/stories"), new("Watchlists", "/watchlists"), new("Feeds", "/feeds"), new("Deliveries", "/deliveries"), new("Jobs", "/hangfire"),
    ];

    public string Version { get; } = typeof(PageFrame).Assembly.GetName().Version!.ToString(3);

    public string At
    {
        get
        {
            var now = time.GetUtcNow();
            return PageTime.Of(now, now);
        }
    }
}

/// <param name="Label">What it is called.</param>
/// <param name="Address">Where it is.</param>
internal sealed record PagePlace(string Label, string Address)
{
    /// <summary>Whether a page belongs there.</summary>
    public bool Holds(PathString path) => Address == "/" ? path == "/" : path.StartsWithSegments(Address);
}
