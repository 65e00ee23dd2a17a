namespace NewsMonitor.Core.Stories;

/// <summary>A story's number: that of its first item, or one of its own when a person split it off.</summary>
public readonly record struct StoryId(long Value);
