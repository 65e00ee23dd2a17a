namespace NewsMonitor.Configuration;

/// <summary>Something wrong with the configuration: where, what, and the cure.</summary>
/// <param name="Severity">A warning stops nothing.</param>
/// <param name="File">As the user would name it, or the environment variable that set the value.</param>
/// <param name="Line">From 1; null when the value is not in a file.</param>
/// <param name="Path">JSON path, e.g. <c>$.Monitor.Feeds[3].Url</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Suggestion">What was probably meant, or what to do.</param>
internal sealed record Problem(Severity Severity, string File, int? Line, string Path, string Message, string? Suggestion)
{
    public override string ToString()
    {
        var place = Line is { } line ? $"{File}:{line}" : File;
        return $"{place}: {Path}: {Message}{(Suggestion is null ? "" : $" {Suggestion}")}";
    }
}

internal enum Severity
{
    Error,
    Warning,
}
