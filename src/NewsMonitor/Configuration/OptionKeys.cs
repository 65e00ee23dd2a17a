using System.Reflection;

namespace NewsMonitor.Configuration;

/// <summary>The keys of an option class: its properties, but not where an element remembers its place.</summary>
internal static class OptionKeys
{
    /// <summary>Names the schema at the top of a file, for editors; we do not read it.</summary>
    public const string Schema = "$schema";

    public static IEnumerable<PropertyInfo> Of(Type type) =>
        type.GetProperties().Where(property => property.CanWrite && property.DeclaringType != typeof(ConfigElement));
}
