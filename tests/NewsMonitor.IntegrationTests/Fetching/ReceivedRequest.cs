namespace NewsMonitor.IntegrationTests.Fetching;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Target">Path and query.</param>
/// <param name="Head">The request line and headers, each byte one character.</param>
internal sealed record ReceivedRequest(string Target, string Head)
{
    /// <summary>The value of a header, byte for byte; null when it was not sent.</summary>
    public string? Header(string name) =>
        Head.Split("\r\n").Skip(1)
            .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].TrimStart(' ');
}
