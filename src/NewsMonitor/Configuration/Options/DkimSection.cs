namespace NewsMonitor.Configuration.Options;

/// <summary>How mails are signed (RFC 6376).</summary>
internal sealed class DkimSection
{
    /// <summary>The signing domain: the one of <c>Smtp:From</c>, or above it.</summary>
    public string Domain { get; set; } = "";

    /// <summary>The public key is in the DNS at <c>SELECTOR._domainkey.DOMAIN</c>.</summary>
    public string Selector { get; set; } = "";

    /// <summary>A file with the private key, RSA, PEM; relative to the configuration file.</summary>
    public string KeyFile { get; set; } = "";
}
