using System.Buffers.Binary;

namespace NewsMonitor.Configuration;

/// <summary>What ASP.NET's PasswordHasher writes: base64 of a format byte, parameters, salt and key.</summary>
internal static class PasswordHashes
{
    private const int Version2Length = 1 + 16 + 32;
    private const int Version3Header = 1 + 3 * sizeof(uint);
    private const int LeastSaltOrKey = 16;
    private const uint KnownFunctions = 3;
    private const int MostCharacters = 1000;

    /// <summary>More would take longer than anybody waits, and is a slip or a trap.</summary>
    private const uint MostIterations = 10_000_000;

    public static bool IsOne(string text)
    {
        if (text.Length > MostCharacters)
            return false;
        Span<byte> bytes = stackalloc byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length == 0)
            return false;
        bytes = bytes[..length];
        return bytes[0] switch
        {
            0 => length == Version2Length,
            1 => length >= Version3Header && IsVersion3(bytes),
            _ => false,
        };
    }

    private static bool IsVersion3(ReadOnlySpan<byte> hash)
    {
        var function = BinaryPrimitives.ReadUInt32BigEndian(hash[1..]);
        var iterations = BinaryPrimitives.ReadUInt32BigEndian(hash[5..]);
        var salt = BinaryPrimitives.ReadUInt32BigEndian(hash[9..]);
        return function < KnownFunctions && iterations is > 0 and <= MostIterations
            && salt is >= LeastSaltOrKey and <= 1024 && hash.Length - Version3Header - (int)salt >= LeastSaltOrKey;
    }
}
