using Hangfire.Storage;

namespace NewsMonitor.Jobs;

/// <summary>Whether Hangfire will run what it is to run: it disables, without a word, a recurring job that failed to start a few times.</summary>
internal static class ScheduleHealth
{
    /// <param name="expected">The jobs that are to be there.</param>
    /// <param name="found">As Hangfire has them.</param>
    /// <returns>A sentence for each that is not well; empty: all are.</returns>
    public static IReadOnlyList<string> Complaints(IEnumerable<string> expected, IReadOnlyCollection<RecurringJobDto> found) =>
        [.. expected.Select(id => Complaint(id, found.FirstOrDefault(job => job.Id == id))).OfType<string>()];

    private static string? Complaint(string id, RecurringJobDto? job) => job switch
    {
        null or { Removed: true } => $"`{id}` is missing",
        { LoadException: { } error } => $"`{id}` cannot be loaded: {error.InnerException?.Message ?? error.Message}",
        { NextExecution: null } => $"`{id}` is disabled{(job.Error is { Length: > 0 } error ? $": {FirstLine(error)}" : "")}",
        { Error: { Length: > 0 } error } => $"`{id}` could not be started: {FirstLine(error)}",
        _ => null,
    };

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd();
}
