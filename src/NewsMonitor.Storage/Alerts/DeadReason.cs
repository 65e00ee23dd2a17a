using System.Text.RegularExpressions;

namespace NewsMonitor.Storage.Alerts;

/// <summary>What deliveries died of without what differs from one to the next: ids, addresses, how often they were tried.</summary>
public static partial class DeadReason
{
    public static string Of(string? answer) => answer is null
        ? "no reason on record"
        : Long().Replace(Attempts().Replace(Address().Replace(Id().Replace(answer, "…"), "…@…"), "after … attempts"), "…");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"[^\s<>@:""(]{1,64}@[^\s<>@:"")]{1,255}", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\bafter \d{1,9} attempts?\b", RegexOptions.None, 1000)]
    private static partial Regex Attempts();

    [GeneratedRegex(@"\d{4,}", RegexOptions.None, 1000)]
    private static partial Regex Long();
}
