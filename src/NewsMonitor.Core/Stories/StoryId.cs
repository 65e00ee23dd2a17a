namespace NewsMonitor.Core.Stories;

/// <summary>A story's number; given by the database.</summary>
public readonly record struct StoryId(long Value);
