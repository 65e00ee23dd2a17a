using System.Net;
using System.Net.Sockets;

namespace NewsMonitor.Web.Access;

/// <summary>
/// Slows guessing down, by the address that guesses and by the account that is guessed at. It locks nobody out: an address from which somebody
/// has logged in to an account is never held up by what others do to it, and all else is forgotten within minutes.
/// </summary>
internal sealed class LoginPace(TimeProvider time)
{
    public const int MostByAddress = 10;
    public const int MostByAccount = 30;

    private readonly Lock _lock = new();
    private readonly AttemptCounts _addresses = new(MostByAddress, time);
    private readonly AttemptCounts _accounts = new(MostByAccount, time);
    private readonly HashSet<(string Account, string Address)> _known = [];

    /// <summary>Counts an attempt before it is made, so that many at once are no way around.</summary>
    /// <param name="from">Who makes it.</param>
    /// <param name="account">As typed.</param>
    /// <returns>How long to wait; null: go on.</returns>
    public TimeSpan? Begin(IPAddress? from, string account)
    {
        var address = KeyOf(from);
        lock (_lock)
        {
            if (_addresses.Wait(address) is { } wait)
                return wait;
            if (!_known.Contains((account, address)))
            {
                if (_accounts.Wait(account) is { } accountWait)
                    return accountWait;
                _accounts.Add(account);
            }

            _addresses.Add(address);
            return null;
        }
    }

    /// <summary>The attempt that was begun went well, and counts no more.</summary>
    public void Succeeded(IPAddress? from, string account)
    {
        var address = KeyOf(from);
        lock (_lock)
        {
            _addresses.TakeBack(address);
            if (_known.Count >= AttemptCounts.MostKept)
                _known.Clear();
            if (_known.Add((account, address)))
                _accounts.TakeBack(account);
        }
    }

    /// <summary>Whoever has one IPv6 address has the rest of its /64 too.</summary>
    private static string KeyOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
