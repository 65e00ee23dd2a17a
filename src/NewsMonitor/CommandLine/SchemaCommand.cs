using System.CommandLine;
using NewsMonitor.Configuration;
using NewsMonitor.Configuration.Schema;

namespace NewsMonitor.CommandLine;

/// <summary><c>schema</c>: what editors complete and check <c>appsettings.json</c> by.</summary>
internal static class SchemaCommand
{
    private static readonly Option<bool> Include = new("--include") { Description = "That of the files named by Include." };

    public static Command Create()
    {
        var command = new Command("schema", "Print the JSON Schema of appsettings.json.") { Include };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        Console.Out.Write(parsed.GetValue(Include) ? Made(ConfigurationSchema.Include, StartFile.IncludeSchema) : Made(ConfigurationSchema.Whole, StartFile.Schema));
        return ExitCodes.Fine;
    }

    /// <summary>Made anew where the descriptions lie beside the program; one file alone has the schema it was shipped with, which is the same.</summary>
    private static string Made(Func<string> make, StartFile shipped)
    {
        try
        {
            return make();
        }
        catch (FileNotFoundException)
        {
            using var reader = new StreamReader(shipped.Open());
            return reader.ReadToEnd();
        }
    }
}
