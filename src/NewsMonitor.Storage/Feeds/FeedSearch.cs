namespace NewsMonitor.Storage.Feeds;

/// <summary>What is looked for among the feeds.</summary>
/// <param name="Text">A part of the name, whatever the case.</param>
/// <param name="Names">Feeds it finds besides: what else is known of a feed stands in the configuration.</param>
public sealed record FeedSearch(string Text, IReadOnlyCollection<string> Names);
