namespace NewsMonitor.Configuration.Reload;

/// <summary>The stamps of all files of a configuration; two are equal when no file came, went or changed.</summary>
internal sealed class FileStamps(IEnumerable<FileStamp> stamps) : IEquatable<FileStamps>
{
    private readonly IReadOnlyList<FileStamp> _stamps = [.. stamps.DistinctBy(stamp => stamp.Path)];

    public bool Equals(FileStamps? other) => other is not null && _stamps.SequenceEqual(other._stamps);

    public override bool Equals(object? obj) => Equals(obj as FileStamps);

    public override int GetHashCode() => _stamps.Aggregate(0, HashCode.Combine);
}
