namespace NewsMonitor.Configuration;

/// <summary>An element of a list or table, which remembers where it stands so that later checks can name the place.</summary>
internal abstract class ConfigElement
{
    public Place Place { get; set; } = new(SourceMap.Empty("(none)"), "");
}

/// <summary>The element may be written as a bare text, which then is the value of <paramref name="key"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ShortFormAttribute(string key) : Attribute
{
    public string Key { get; } = key;
}

/// <summary>A text, or texts, of the query language.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class QueryAttribute : Attribute;

/// <summary>Must be given.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NeededAttribute : Attribute;
