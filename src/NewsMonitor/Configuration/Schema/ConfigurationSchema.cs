using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMonitor.Configuration.Options;

namespace NewsMonitor.Configuration.Schema;

/// <summary>The JSON Schemas of <c>appsettings.json</c> and of the files it includes, so that editors complete and check.</summary>
internal static class ConfigurationSchema
{
    // These files are read by people too.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Of <c>appsettings.json</c>.</summary>
    /// <exception cref="FileNotFoundException">The documentation file is not beside the program.</exception>
    public static string Whole()
    {
        var options = new OptionSchema(OptionDescriptions.Load());
        var monitor = options.Object(typeof(MonitorOptions));
        monitor["description"] = "NewsMonitor's own section.";
        return Write("NewsMonitor: appsettings.json", options, new JsonObject
        {
            [OptionKeys.Schema] = Text("This schema, for editors."),
            ["Serilog"] = Foreign("Serilog's own section: levels, overrides, more sinks. Takes effect at the next start."),
            ["Urls"] = Text("Where the pages are served, by http, separated by semicolons; beyond this machine only with a login: see Web:Users. Takes effect at the next start.", "http://127.0.0.1:5080"),
            ["AllowedHosts"] = Text("ASP.NET's key; our pages answer to this machine's own names and those of Web:Hosts, whatever it says."),
            ["Logging"] = Foreign("ASP.NET's section; it has no effect, Serilog's does."),
            ["Monitor"] = monitor,
        });
    }

    /// <summary>Of a file named by <c>Include</c>.</summary>
    /// <exception cref="FileNotFoundException">The documentation file is not beside the program.</exception>
    public static string Include()
    {
        var options = new OptionSchema(OptionDescriptions.Load());
        var keys = options.Object(typeof(IncludeFile))["properties"]!.AsObject();
        return Write(
            "NewsMonitor: a file named by Include", options,
            new JsonObject([new(OptionKeys.Schema, Text("This schema, for editors.")), .. keys.Select(key => KeyValuePair.Create(key.Key, key.Value?.DeepClone()))]));
    }

    private static string Write(string title, OptionSchema options, JsonObject keys) => new JsonObject
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = title,
        ["type"] = "object",
        ["additionalProperties"] = false,
        // Visual Studio Code's own: our files carry comments.
        ["allowComments"] = true,
        ["allowTrailingCommas"] = true,
        ["properties"] = keys,
        ["definitions"] = options.Definitions,
    }.ToJsonString(Readable) + "\n";

    private static JsonObject Foreign(string description) => new() { ["type"] = "object", ["description"] = description };

    private static JsonObject Text(string description, string? usual = null)
    {
        var schema = new JsonObject { ["type"] = "string", ["description"] = description };
        if (usual is not null)
            schema["default"] = usual;
        return schema;
    }
}
