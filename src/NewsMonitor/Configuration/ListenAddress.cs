using System.Net;

namespace NewsMonitor.Configuration;

/// <summary>One of <c>Urls</c>, as Kestrel reads it: a host that is neither <c>localhost</c> nor an IP address means every address of the machine.</summary>
/// <param name="Scheme">In lower case.</param>
/// <param name="Host">As written; an IPv6 address in brackets.</param>
internal sealed record ListenAddress(string Scheme, string Host)
{
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>Whether only this machine reaches it.</summary>
    public bool IsLoopback => Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (Address is { } address && IPAddress.IsLoopback(address));

    /// <summary>The one address it listens on; null: all of them, or those of <c>localhost</c>.</summary>
    public IPAddress? Address => IPAddress.TryParse(Host.Trim('[', ']'), out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any) ? address : null;

    /// <summary>The texts in <c>Urls</c>.</summary>
    public static IReadOnlyList<string> Texts(IConfiguration root) =>
        (root["Urls"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } texts ? texts : [Default];

    /// <summary>Null when Kestrel would not understand it, or it is a socket file: whoever comes through one has no address to judge.</summary>
    public static ListenAddress? Parse(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            return address.IsUnixPipe || address.IsNamedPipe || address.PathBase.Length > 0 ? null : new ListenAddress(address.Scheme.ToLowerInvariant(), address.Host);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
