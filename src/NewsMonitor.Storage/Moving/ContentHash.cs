using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace NewsMonitor.Storage.Moving;

/// <summary>A hash of a table's rows, whatever their order: two databases sort differently. Not for use by several threads.</summary>
internal sealed class ContentHash
{
    private readonly XxHash128 _row = new();
    private readonly byte[] _head = new byte[9];
    private UInt128 _sum;

    public long Rows { get; private set; }

    public string Value => $"{_sum:x32}";

    /// <param name="values"><see cref="long"/>, <see cref="double"/>, <see cref="string"/>, bytes or null.</param>
    public void Add(IReadOnlyList<object?> values)
    {
        foreach (var value in values)
            Append(value);
        // A sum: rows that stand twice do not cancel each other out.
        _sum = unchecked(_sum + _row.GetCurrentHashAsUInt128());
        _row.Reset();
        Rows++;
    }

    private void Append(object? value)
    {
        switch (value)
        {
            case null:
                Append(0, 0, []);
                break;
            case long number:
                Append(1, number, []);
                break;
            case double number:
                Append(2, BitConverter.DoubleToInt64Bits(number), []);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                Append(3, bytes.Length, bytes);
                break;
            case byte[] blob:
                Append(4, blob.Length, blob);
                break;
            default:
                throw new ArgumentException($"No value of a table is a {value.GetType().Name}.", nameof(value));
        }
    }

    private void Append(byte kind, long number, ReadOnlySpan<byte> content)
    {
        _head[0] = kind;
        BinaryPrimitives.WriteInt64LittleEndian(_head.AsSpan(1), number);
        _row.Append(_head);
        _row.Append(content);
    }
}
