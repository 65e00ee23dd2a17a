using Microsoft.Extensions.FileSystemGlobbing;

namespace NewsMonitor.Configuration;

/// <summary>The files a pattern of <c>Include</c> names.</summary>
internal static class IncludedFiles
{
    /// <summary>Absolute paths, in the order in which they are read; none when the directory is not there.</summary>
    /// <exception cref="IOException">The directory cannot be listed; likewise <see cref="UnauthorizedAccessException"/>.</exception>
    public static IReadOnlyList<string> Find(string directory, string pattern)
    {
        // Patterns are relative; an absolute one is relative to the root it names.
        var root = Path.GetPathRoot(pattern);
        var (from, relative) = string.IsNullOrEmpty(root) ? (directory, pattern) : (root, pattern[root.Length..]);
        return [.. new Matcher().AddInclude(relative).GetResultsInFullPath(from).Order(StringComparer.Ordinal)];
    }
}
