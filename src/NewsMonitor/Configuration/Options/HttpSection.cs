namespace NewsMonitor.Configuration.Options;

/// <summary>How feeds are fetched.</summary>
internal sealed class HttpSection
{
    /// <summary>What we call ourselves to publishers. Null: what we are and how to reach you, by <c>Web:PublicUrl</c> or else <c>Smtp:From</c>. Publishers who can ask do not block.</summary>
    public string? UserAgent { get; set; }

    /// <summary>For the whole exchange: connecting, redirects, headers and body. Slow publishers need more than a browser's patience, and half a minute is plenty.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Of a body, in bytes, after decompression. The largest real feeds have a few million; what is larger is a mistake or an attack.</summary>
    public int MaxBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Requests at once, all hosts together: enough for a thousand feeds in a few minutes without a crowd of sockets.</summary>
    public int MaxConcurrency { get; set; } = 32;

    /// <summary>Requests at once to one host: what a polite guest takes.</summary>
    public int MaxPerHost { get; set; } = 2;

    /// <summary>Whether feeds may live on loopback and private addresses. Off: a feed list from outside cannot make this machine talk to its neighbours.</summary>
    public bool AllowPrivateNetworks { get; set; }
}
