using Spectre.Console;

namespace NewsMonitor.CommandLine;

/// <summary>A progress bar on stderr when that is a terminal, nothing otherwise.</summary>
internal static class BacktestProgress
{
    /// <param name="total">How many items there are; null: nobody knows.</param>
    /// <param name="work">Given what to tell how many items were read.</param>
    public static Task<T> ShowAsync<T>(long? total, Func<Action<int>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return work(_ => { });
        var stderr = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return stderr.Progress().AutoClear(true).Columns(Columns(total)).StartAsync(context =>
        {
            var task = context.AddTask("items", maxValue: Math.Max(total ?? 1, 1));
            task.IsIndeterminate = total is null;
            return work(read => task.Increment(read));
        });
    }

    private static ProgressColumn[] Columns(long? total) => total is null
        ? [new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn()]
        : [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()];
}
