using System.Text.Json.Nodes;
using NewsMonitor.Configuration;

namespace NewsMonitor.UnitTests.Configuration;

/// <summary>A configuration in a directory of its own.</summary>
internal sealed class ConfigurationFiles : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-files-");

    public string Main => Path.Combine(_directory.FullName, "appsettings.json");

    public void Write(string name, string text)
    {
        var file = Path.Combine(_directory.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Loads what the text says; it must be good.</summary>
    public MonitorSettings Settings(string main)
    {
        Write("appsettings.json", main);
        var loaded = ConfigurationLoader.Load(Main);
        return loaded.Settings ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
    }

    /// <summary>Loads a good configuration after a change to it.</summary>
    public MonitorSettings Settings(Action<JsonObject>? change = null)
    {
        var root = JsonNode.Parse("""
            {
              "Urls": "http://127.0.0.1:5080",
              "Monitor": {
                "Feeds": [ { "Name": "tide", "Url": "https://tide.example/rss" }, { "Name": "wave", "Url": "https://wave.example/rss" } ],
                "Watchlists": [ { "Name": "reefs", "Terms": [ "\"coral reef\"" ], "Alerts": [ { "Channel": "desk" } ] } ],
                "Channels": { "desk": { "Type": "Email", "To": [ "desk@example.org" ] } }
              }
            }
            """)!.AsObject();
        change?.Invoke(root);
        return Settings(root.ToJsonString());
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
