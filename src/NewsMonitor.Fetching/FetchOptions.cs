namespace NewsMonitor.Fetching;

/// <summary>How feeds are asked for: <c>Monitor:Http</c>.</summary>
public sealed record FetchOptions
{
    /// <summary>Null: <see cref="DefaultUserAgent"/>. Publishers like to find a way to reach you here.</summary>
    public string? UserAgent { get; init; }

    /// <summary>For one fetch from the first byte sent to the last byte read, redirects included; waiting for a host's turn not.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Of a body, after decompression.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Requests at once in all.</summary>
    public int MaxConcurrency { get; init; } = 32;

    /// <summary>Requests at once to one host: two is what a polite browser tab does.</summary>
    public int MaxPerHost { get; init; } = 2;

    /// <summary>True: addresses that are not public may be reached. A feed could then read what stands inside the network.</summary>
    public bool AllowPrivateNetworks { get; init; }

    /// <summary>Says what we are and does not pose as a browser.</summary>
    public static string DefaultUserAgent { get; } =
        $"NewsMonitor/{typeof(FetchOptions).Assembly.GetName().Version?.ToString(3)} (news feed reader)";
}
