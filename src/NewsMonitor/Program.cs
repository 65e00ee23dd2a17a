using System.CommandLine;
using NewsMonitor.CommandLine;

var root = new RootCommand("NewsMonitor watches news feeds for analysts: one event makes one alert, and every alert says why.")
{
    RunCommand.Create(),
    InitCommand.Create(),
    OnceCommand.Create(),
    CheckCommand.Create(),
    ParseCommand.Create(),
    MatchCommand.Create(),
    StoriesCommand.Create(),
    ExplainCommand.Create(),
    BacktestCommand.Create(),
    SeedCommand.Create(),
    FeedsCommand.Create(),
    DeliveriesCommand.Create(),
    TestChannelCommand.Create(),
    DemoCommand.Create(),
    PasswordCommand.Create(),
    HealthCommand.Create(),
    SchemaCommand.Create(),
    BackupCommand.Create(),
    MigrateStorageCommand.Create(),
};
root.Options.Add(SharedOptions.Config);
root.SetAction(RunCommand.RunAsync);

var parsed = root.Parse(args);
if (parsed.Errors.Count == 0)
{
    // Its own two seconds would cut off what the service ends within the host's patience: the answers that deliveries under way wait for.
    return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
}

foreach (var error in parsed.Errors)
    await Console.Error.WriteLineAsync(error.Message);
await Console.Error.WriteLineAsync("See: newsmonitor --help");
return ExitCodes.WrongUsage;
