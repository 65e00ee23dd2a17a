namespace NewsMonitor.Fetching;

/// <summary>One redirect followed.</summary>
/// <param name="From">The URL asked.</param>
/// <param name="To">Where it sent us.</param>
/// <param name="Permanent">301 or 308: the feed's configured URL is out of date as long as every hop before it is permanent too.</param>
public sealed record Hop(Uri From, Uri To, bool Permanent)
{
    /// <summary>Where the permanent redirects at the beginning of a way lead; null when there are none.</summary>
    internal static Uri? MovedTo(IEnumerable<Hop> hops) => hops.TakeWhile(hop => hop.Permanent).LastOrDefault()?.To;
}
