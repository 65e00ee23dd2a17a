using NewsMonitor.Core.Feeds;
namespace NewsMonitor.Fetching.Hosts;

/// <summary>A host asked to be left alone: no feed of it is due before <paramref name="Until"/>.</summary>
/// <param name="Host">As <see cref="HostName.Of"/> writes it.</param>
/// <param name="Until">UTC.</param>
public readonly record struct HostRest(string Host, DateTimeOffset Until);
