namespace NewsMonitor.Configuration.Reload;

/// <summary>
/// Decides when changed files are read: not before they have been still for a second, for editors save in two steps and copies take their
/// time. What was read is not read again until it changes, be it good or wrong.
/// </summary>
/// <param name="Read">How the files were when they were read last.</param>
/// <param name="Seen">How they were when last looked at.</param>
/// <param name="Since">When they were first seen so. Times are counted from any fixed moment.</param>
internal sealed record FileWatch(FileStamps Read, FileStamps Seen, TimeSpan Since)
{
    public static readonly TimeSpan Stillness = TimeSpan.FromSeconds(1);

    /// <summary>After the files were read.</summary>
    public static FileWatch After(FileStamps read, TimeSpan now) => new(read, read, now);

    /// <summary>After a look at the files.</summary>
    public FileWatch See(FileStamps stamps, TimeSpan now) => stamps.Equals(Seen) ? this : this with { Seen = stamps, Since = now };

    /// <summary>Whether to read them now.</summary>
    public bool IsDue(TimeSpan now) => !Seen.Equals(Read) && now - Since >= Stillness;
}
