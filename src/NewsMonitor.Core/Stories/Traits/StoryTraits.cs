using System.Buffers.Binary;

namespace NewsMonitor.Core.Stories.Traits;

/// <summary>What stories are told apart by, computed once for an item and kept with it: the copy sketch and the event vector, 5 bytes a feature and 4 a hash.</summary>
public sealed class StoryTraits
{
    /// <summary>How many things an item can be about.</summary>
    internal const int MostFeatures = 14;

    /// <summary>See <see cref="Fingerprint.Sketch"/>.</summary>
    internal const int MostSketchKeys = 9;

    private const byte Version = 1;
    private const int HeaderSize = 9;

    internal StoryTraits(IReadOnlyList<Feature> features, IReadOnlyList<uint> sketch, Retrospect retrospect, byte language, int told) =>
        (Features, Sketch, Retrospect, Language, Told) = ([.. features.Take(MostFeatures)], [.. sketch.Take(MostSketchKeys)], retrospect, language, told);

    /// <summary>Nothing is known of the item: it is near no other.</summary>
    public static StoryTraits None { get; } = new([], [], Retrospect.No, 0, 0);

    /// <summary>Why the item tells of something old, if it does.</summary>
    public Retrospect Retrospect { get; }

    /// <summary>Heaviest first, each key once.</summary>
    internal Feature[] Features { get; }

    internal uint[] Sketch { get; }

    internal byte Language { get; }

    /// <summary>When the item was published, or first seen if that was earlier: seconds since 1970.</summary>
    internal int Told { get; }

    /// <exception cref="FormatException">These bytes were written by no version of this program that is still read.</exception>
    public static StoryTraits FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
            return None;
        if (bytes.Length < HeaderSize || bytes[0] != Version || bytes.Length != HeaderSize + (bytes[3] * 5) + (bytes[4] * 4))
            throw new FormatException("The story traits on record cannot be read.");
        var features = new Feature[bytes[3]];
        var sketch = new uint[bytes[4]];
        var (retrospect, language) = ((Retrospect)bytes[1], bytes[2]);
        var told = BinaryPrimitives.ReadInt32LittleEndian(bytes[5..]);
        bytes = bytes[HeaderSize..];
        for (var i = 0; i < features.Length; i++, bytes = bytes[5..])
            features[i] = new Feature(BinaryPrimitives.ReadUInt32LittleEndian(bytes), bytes[4]);
        for (var i = 0; i < sketch.Length; i++, bytes = bytes[4..])
            sketch[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        return new StoryTraits(features, sketch, retrospect, language, told);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderSize + (Features.Length * 5) + (Sketch.Length * 4)];
        (bytes[0], bytes[1], bytes[2], bytes[3], bytes[4]) = (Version, (byte)Retrospect, Language, (byte)Features.Length, (byte)Sketch.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(5), Told);
        var rest = bytes.AsSpan(HeaderSize);
        foreach (var feature in Features)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, feature.Key);
            rest[4] = feature.Mark;
            rest = rest[5..];
        }

        foreach (var key in Sketch)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, key);
            rest = rest[4..];
        }

        return bytes;
    }
}
