using System.CommandLine;
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
        try
        {
            Console.Out.Write(parsed.GetValue(Include) ? ConfigurationSchema.Include() : ConfigurationSchema.Whole());
            return ExitCodes.Fine;
        }
        catch (FileNotFoundException exception)
        {
            Console.Error.WriteLine($"error: the descriptions are not there: {exception.Message}");
            return ExitCodes.Failed;
        }
    }
}
