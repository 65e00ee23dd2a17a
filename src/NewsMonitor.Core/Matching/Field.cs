namespace NewsMonitor.Core.Matching;

/// <summary>A part of an item that terms look into.</summary>
public enum Field
{
    Title,
    Summary,
    Content,
    Author,
    Source,
    Language,
    Tag,
}
