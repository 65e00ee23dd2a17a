using System.Text.Json;
using NewsMonitor.Configuration;

namespace NewsMonitor.Demo;

/// <summary>Writes the demo's configuration: the shipped France-Mali watchlist over the sample feeds.</summary>
internal static class DemoConfiguration
{
    /// <returns>The file's path.</returns>
    public static string Write(string directory, string address)
    {
        StartFile.Watchlist.WriteTo(Path.Combine(directory, "france-mali.json"));
        var settings = new
        {
            Serilog = new { MinimumLevel = "Warning" },
            Monitor = new
            {
                DataDirectory = directory,
                Http = new { AllowPrivateNetworks = true, MaxPerHost = 16 },
                Smtp = new { From = "NewsMonitor demo <demo@localhost>" },
                Include = new[] { "france-mali.json" },
                Feeds = DemoFeeds.All.Select(feed => new { feed.Name, Url = $"{address}/{feed.Name}" }),
                Channels = new { desk = new { Type = "Email", To = new[] { "desk@example.org" } } },
            },
        };
        var path = Path.Combine(directory, "appsettings.json");
        File.WriteAllText(path, JsonSerializer.Serialize(settings));
        return path;
    }
}
