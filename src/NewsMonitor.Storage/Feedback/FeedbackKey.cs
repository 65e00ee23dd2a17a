using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Storage.Feedback;

/// <summary>
/// Signs what the links in mails name, so that a story is marked by those alone who were sent it. A token is the version and, in base64url, the
/// delivery (which names the reader), the item, and an HMAC-SHA256 of all that, cut to 80 bits (RFC 2104, section 5): about 41 characters.
/// </summary>
public sealed class FeedbackKey
{
    internal const int Version = 1;
    internal const int Length = 32;

    private const string Prefix = "1";
    private const int DeliveryBytes = 16;
    private const int MostItemBytes = sizeof(long);
    private const int TagBytes = 10;
    private const int MostBytes = DeliveryBytes + MostItemBytes + TagBytes;

    private readonly byte[] _key;

    /// <param name="key">32 random bytes.</param>
    public FeedbackKey(byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, Length);
        _key = key;
    }

    /// <summary>The same every time: a mail that is sent again carries the same links.</summary>
    public string TokenOf(DeliveryId delivery, ItemId item)
    {
        Span<byte> bytes = stackalloc byte[MostBytes];
        delivery.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes[DeliveryBytes..], item.Value);
        // Numbers of items are short: their leading zeros are left out.
        var zeros = bytes.Slice(DeliveryBytes, MostItemBytes - 1).IndexOfAnyExcept((byte)0) is var first and >= 0 ? first : MostItemBytes - 1;
        bytes[(DeliveryBytes + zeros)..(DeliveryBytes + MostItemBytes)].CopyTo(bytes[DeliveryBytes..]);
        var named = DeliveryBytes + MostItemBytes - zeros;
        Sign(bytes[..named], bytes.Slice(named, TagBytes));
        return Prefix + Base64Url.EncodeToString(bytes[..(named + TagBytes)]);
    }

    /// <summary>What a token names; null for one that this key has not signed.</summary>
    public (DeliveryId Delivery, ItemId Item)? Read(string token)
    {
        Span<byte> bytes = stackalloc byte[MostBytes];
        if (token.Length > Prefix.Length + Base64Url.GetEncodedLength(MostBytes)
            || !token.StartsWith(Prefix, StringComparison.Ordinal)
            || Base64Url.DecodeFromChars(token.AsSpan(Prefix.Length), bytes, out _, out var length) != OperationStatus.Done
            || length <= DeliveryBytes + TagBytes)
            return null;
        var named = bytes[..(length - TagBytes)];
        Span<byte> tag = stackalloc byte[TagBytes];
        Sign(named, tag);
        if (!CryptographicOperations.FixedTimeEquals(tag, bytes[named.Length..length]))
            return null;
        var item = 0L;
        foreach (var part in named[DeliveryBytes..])
            item = (item << 8) | part;
        return (new DeliveryId(new Guid(named[..DeliveryBytes], bigEndian: true)), new ItemId(item));
    }

    private void Sign(ReadOnlySpan<byte> named, Span<byte> tag)
    {
        Span<byte> signed = stackalloc byte[Prefix.Length + named.Length];
        Encoding.ASCII.GetBytes(Prefix, signed);
        named.CopyTo(signed[Prefix.Length..]);
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, signed, whole);
        whole[..TagBytes].CopyTo(tag);
    }
}
