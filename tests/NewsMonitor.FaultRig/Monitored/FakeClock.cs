using System.Globalization;

namespace NewsMonitor.FaultRig.Monitored;

/// <summary>
/// A wall clock for the program that can be set while it runs: libfaketime (Debian's package <c>faketime</c>), told by a file. The monotonic clock stays as it is.
/// </summary>
internal sealed class FakeClock
{
    private readonly string _file;

    /// <param name="directory">Where its file is.</param>
    /// <param name="library">See <see cref="Find"/>.</param>
    public FakeClock(string directory, string library)
    {
        _file = Path.Combine(directory, "clock");
        Environment = new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = library,
            ["FAKETIME_TIMESTAMP_FILE"] = _file,
            ["FAKETIME_NO_CACHE"] = "1",
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
            // .NET waits by the monotonic clock. The library's mending of such waits ends them at once, and Hangfire gives up.
            ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
        };
    }

    /// <summary>For the processes that live by it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>The variant for programs with threads; null: the package is not installed.</summary>
    public static string? Find() => Directory.Exists("/usr/lib")
        ? Directory.GetDirectories("/usr/lib").Select(directory => Path.Combine(directory, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists)
        : null;

    /// <summary>For a process whose clock is so far ahead of ours for good.</summary>
    /// <param name="ahead">Negative: behind.</param>
    /// <param name="library">See <see cref="Find"/>.</param>
    public static IReadOnlyDictionary<string, string> Apart(TimeSpan ahead, string library) => new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = library,
        ["FAKETIME"] = Seconds(ahead),
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
    };

    /// <summary>From now on it is that moment there, and time goes on.</summary>
    public void Set(DateTimeOffset moment)
    {
        // Replaced as a whole: the program reads it at every look at the clock.
        File.WriteAllText(_file + ".new", Seconds(moment - TimeProvider.System.GetUtcNow()));
        File.Move(_file + ".new", _file, overwrite: true);
    }

    private static string Seconds(TimeSpan ahead) => ahead.TotalSeconds.ToString("+0.000;-0.000", CultureInfo.InvariantCulture);
}
