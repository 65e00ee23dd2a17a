using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Fetching.WebSub;

/// <summary>
/// Checks <c>X-Hub-Signature: method=hex</c> (WebSub, section 7.1) while the body streams by: nothing of it is kept, for a push is only
/// taken as a reason to poll.
/// </summary>
public static class PushSignature
{
    /// <summary>Reads the body to its end, or to the limit.</summary>
    /// <param name="body">As it comes in.</param>
    /// <param name="header">Null when it is missing.</param>
    /// <param name="secret">What the hub was given.</param>
    /// <param name="maxBytes">More is not read.</param>
    /// <param name="cancellation">The caller's wish to stop.</param>
    public static async Task<PushCheck> CheckAsync(Stream body, string? header, string secret, int maxBytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(body);
        var (method, claimed) = Read(header);
        // A push that cannot be right is still read to its end: the hub is owed an answer, and it says nothing of why.
        using var hash = IncrementalHash.CreateHMAC(method ?? HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        var chunk = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            var total = 0L;
            while (await body.ReadAsync(chunk, cancellation).ConfigureAwait(false) is > 0 and var read)
            {
                if ((total += read) > maxBytes)
                    return PushCheck.TooLarge;
                hash.AppendData(chunk, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        return method is not null && CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), claimed) ? PushCheck.Good : PushCheck.Wrong;
    }

    private static (HashAlgorithmName? Method, byte[] Claimed) Read(string? header)
    {
        var equals = header?.IndexOf('=', StringComparison.Ordinal) ?? -1;
        if (equals < 0)
            return (null, []);
        HashAlgorithmName? method = header![..equals].Trim().ToLowerInvariant() switch
        {
            "sha1" => HashAlgorithmName.SHA1,
            "sha256" => HashAlgorithmName.SHA256,
            "sha384" => HashAlgorithmName.SHA384,
            "sha512" => HashAlgorithmName.SHA512,
            _ => null,
        };
        var hex = header.AsSpan(equals + 1).Trim();
        var claimed = new byte[hex.Length / 2];
        return Convert.FromHexString(hex, claimed, out var consumed, out _) == OperationStatus.Done && consumed == hex.Length ? (method, claimed) : (null, []);
    }
}
