namespace NewsMonitor.Core.Feeds;

/// <summary>A feed as a subscription list names it.</summary>
/// <param name="Name">Of the outline's <c>text</c>: lower case with hyphens, unique within the list.</param>
/// <param name="Url">Absolute, http or https.</param>
/// <param name="Publisher">Of the outline's <c>title</c>, else its <c>text</c>; null when both are missing.</param>
/// <param name="Tags">The folders it stands in from the outside in, then its categories.</param>
/// <param name="Language">Two letters; null when it is not given or has more.</param>
public sealed record OpmlFeed(string Name, Uri Url, string? Publisher, IReadOnlyList<string> Tags, string? Language);
