using System.CommandLine;
using NewsMonitor.Configuration;

namespace NewsMonitor.CommandLine;

/// <summary><c>init</c>: a configuration to start from, where none is.</summary>
internal static class InitCommand
{
    private static readonly Argument<string> Folder = new("DIRECTORY")
    {
        Description = "Where to; else the current directory.",
        DefaultValueFactory = _ => ".",
    };

    public static Command Create()
    {
        var command = new Command("init", "Write a configuration to start from: feeds, a watchlist, and schemas for your editor.") { Folder };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(Folder)!;
        if (StartFile.All.FirstOrDefault(file => File.Exists(Path.Combine(folder, file.Path))) is { } present)
            return Fail($"{Path.Combine(folder, present.Path)} is already there; nothing was written.");
        try
        {
            foreach (var file in StartFile.All)
            {
                var path = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                file.WriteTo(path);
                Console.Out.WriteLine(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(exception.Message);
        }

        Console.Out.WriteLine("Name your mail server under Smtp and your desk under Channels; `newsmonitor check` says what is wrong, `newsmonitor` starts the service.");
        return ExitCodes.Fine;
    }

    private static int Fail(string reason)
    {
        Console.Error.WriteLine($"error: {reason}");
        return ExitCodes.Failed;
    }
}
