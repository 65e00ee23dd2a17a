namespace NewsMonitor.Core.Stories;

/// <summary>A story's number: that of its first item.</summary>
public readonly record struct StoryId(long Value);
