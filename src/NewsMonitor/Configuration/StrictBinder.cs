using System.Collections;
using System.Globalization;
using System.Reflection;

namespace NewsMonitor.Configuration;

/// <summary>
/// Binds configuration to option classes and reports everything that does not fit: unknown keys, wrong types, nulls.
/// The framework's own binder throws at the first, and cannot say where it stands.
/// </summary>
internal sealed class StrictBinder(SourceMap file, Problems problems)
{
    public T Bind<T>(ConfigurationNode section)
        where T : new() => (T)ReadObject(section, typeof(T));

    /// <summary>Binds the top level of a file.</summary>
    public T BindRoot<T>(ConfigurationNode root)
        where T : new()
    {
        var target = new T();
        Fill(target, root, typeof(T));
        return target;
    }

    private object? Read(ConfigurationNode section, Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return IsNull(section) ? null : Read(section, underlying);
        if (ScalarReader.For(type) is { } scalar)
            return ReadScalar(section, scalar);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
            return ReadList(section, type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
            return ReadDictionary(section, type);
        return ReadObject(section, type);
    }

    private object? ReadScalar(ConfigurationNode section, ScalarReader scalar)
    {
        if (section.Children.Count > 0)
            return Wrong(section, $"must be {scalar.Expected}, not an object or a list");
        if (string.IsNullOrEmpty(section.Value))
            return null;
        return scalar.Read(section.Value) ?? Wrong(section, $"`{section.Value}` is not {scalar.Expected}", scalar.Suggest(section.Value));
    }

    private IList ReadList(ConfigurationNode section, Type type)
    {
        var list = (IList)Activator.CreateInstance(type)!;
        if (!string.IsNullOrEmpty(section.Value))
            Wrong(section, "must be a list: [ … ]");
        var children = section.Children.ToList();
        if (children.Find(child => !int.TryParse(child.Key, out _)) is { } named)
        {
            Wrong(section, $"must be a list, but has the key `{named.Key}`");
            return list;
        }

        foreach (var child in children.OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture)))
            if (Read(child, type.GenericTypeArguments[0]) is { } element)
                list.Add(element);
        return list;
    }

    private IDictionary ReadDictionary(ConfigurationNode section, Type type)
    {
        var dictionary = (IDictionary)Activator.CreateInstance(type, StringComparer.Ordinal)!;
        foreach (var child in section.Children)
            if (Read(child, type.GenericTypeArguments[1]) is { } element)
                dictionary.Add(child.Key, element);
        return dictionary;
    }

    private object ReadObject(ConfigurationNode section, Type type)
    {
        var target = Activator.CreateInstance(type)!;
        if (target is ConfigElement element)
            element.Place = new Place(file, section.Path);
        if (string.IsNullOrEmpty(section.Value))
            Fill(target, section, type);
        else if (type.GetCustomAttribute<ShortFormAttribute>() is { } shortForm)
            type.GetProperty(shortForm.Key)!.SetValue(target, section.Value);
        else
            Wrong(section, "must be an object: { … }");
        return target;
    }

    private void Fill(object target, ConfigurationNode section, Type type)
    {
        var properties = OptionKeys.Of(type).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.Children.Where(child => section.Path.Length > 0 || child.Key != OptionKeys.Schema))
        {
            if (!properties.TryGetValue(child.Key, out var property))
                problems.Unknown(new Place(file, child.Path), $"unknown key `{child.Key}`.", child.Key, properties.Keys);
            else if (!IsNull(child) && Read(child, property.PropertyType) is { } value)
                property.SetValue(target, value);
        }

        foreach (var property in properties.Values.Where(property => property.GetCustomAttribute<NeededAttribute>() is not null))
            if (property.GetValue(target) is null or "" && string.IsNullOrEmpty(section[property.Name].Value))
                problems.Error(new Place(file, section.Path), $"`{property.Name}` is missing.", Choice(property.PropertyType));
    }

    /// <summary>What to write where there are few things to choose from.</summary>
    private static string? Choice(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } choice ? $"Write {ScalarReader.For(choice)!.Expected}." : null;

    private static bool IsNull(ConfigurationNode section) => section.Value is null && section.Children.Count == 0;

    private object? Wrong(ConfigurationNode section, string message, string? suggestion = null)
    {
        problems.Error(new Place(file, section.Path), $"{message}.", suggestion);
        return null;
    }
}
