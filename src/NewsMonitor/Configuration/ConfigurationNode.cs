namespace NewsMonitor.Configuration;

/// <summary>
/// A key of a configuration with those below it. The framework's sections look through all keys for every question, which makes reading a
/// configuration of 100,000 keys take minutes; here each key is looked at once.
/// </summary>
internal sealed class ConfigurationNode
{
    private readonly SortedDictionary<string, ConfigurationNode> _children = new(KeyOrder);

    private ConfigurationNode(string key, string path) => (Key, Path) = (key, path);

    /// <summary>Numbers by size, before names by letters, whatever their case: as the framework has it.</summary>
    private static IComparer<string> KeyOrder { get; } = ConfigurationKeyComparer.Instance;

    public string Key { get; }

    /// <summary>The keys down to this one, with colons between.</summary>
    public string Path { get; }

    public string? Value { get; private set; }

    public IReadOnlyCollection<ConfigurationNode> Children => _children.Values;

    /// <summary>Where there is no such key, a node without value and children.</summary>
    public ConfigurationNode this[string key] => _children.GetValueOrDefault(key) ?? new ConfigurationNode(key, Join(Path, key));

    /// <summary>All keys of <paramref name="root"/>; a later provider's value counts.</summary>
    public static ConfigurationNode Of(IConfigurationRoot root)
    {
        var top = new ConfigurationNode("", "");
        foreach (var provider in root.Providers.Cast<IKnowsItsKeys>())
            foreach (var (path, value) in provider.Values)
                top.At(path).Value = value;
        return top;
    }

    private ConfigurationNode At(string path)
    {
        var node = this;
        foreach (var key in path.Split(ConfigurationPath.KeyDelimiter))
        {
            if (!node._children.TryGetValue(key, out var child))
                node._children.Add(key, child = new ConfigurationNode(key, Join(node.Path, key)));
            node = child;
        }

        return node;
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : ConfigurationPath.Combine(path, key);
}
