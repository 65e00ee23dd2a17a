using System.Net;

namespace NewsMonitor.Fetching.Addresses;

/// <summary>
/// A name led to an address that is not public; nothing was connected. The handler wraps it: look with <see cref="FindIn"/>.
/// </summary>
public sealed class AddressRefusedException : Exception
{
    public AddressRefusedException(string host, IPAddress address)
        : base(host == address.ToString()
            ? $"{host} is not a public address. To reach it, set AllowPrivateNetworks to true."
            : $"{host} leads to {address}, which is not a public address. To reach it, set AllowPrivateNetworks to true.")
    {
        Host = host;
        Address = address;
    }

    /// <summary>As asked for: a name or an address.</summary>
    public string Host { get; }

    public IPAddress Address { get; }

    /// <summary>The refusal behind <paramref name="exception"/>, or null when it has another cause.</summary>
    public static AddressRefusedException? FindIn(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is AddressRefusedException refused)
                return refused;
        }

        return null;
    }
}
